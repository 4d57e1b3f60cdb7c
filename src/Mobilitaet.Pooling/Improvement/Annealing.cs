using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Moves;

namespace Mobilitaet.Pooling.Improvement;

/// <summary>Accepts a worse plan with a chance that falls with what it loses and with the temperature, which falls with the share of work that is done.</summary>
internal sealed class Annealing
{
    private readonly PlanState _state;
    private readonly OpenUnits _open;
    private readonly SearchTuning _tuning;
    private readonly SeededRandom _random;
    private readonly double _ride;
    private readonly double _person;
    private double _temperature;

    public Annealing(CompiledProblem problem, PlanState state, OpenUnits open, SearchTuning tuning, SeededRandom random)
    {
        (_state, _open, _tuning, _random) = (state, open, tuning, random);
        var placed = Math.Max(1, state.VehicleOf.Count(vehicle => vehicle >= 0));
        _ride = Math.Max(1.0, Math.Abs((double)state.Cost) / placed);
        // No detour for one more person is ever too long.
        _person = 1000 * _ride;
    }

    public void Cool(double done) => _temperature = _ride * _tuning.Hot * Math.Pow(_tuning.Cold / _tuning.Hot, done);

    public double Weigh() => _state.Cost + (_person * _open.People) + (0.01 * _person * _open.Requests) + (1000 * _person * _open.Obliged);

    public bool Accepts(double before, double after) => after <= before - (_temperature * Math.Log(1 - _random.Share()));
}
