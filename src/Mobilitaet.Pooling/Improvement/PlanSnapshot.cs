using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Moves;

namespace Mobilitaet.Pooling.Improvement;

/// <summary>A copy of a plan; taking it again copies only the days that changed.</summary>
internal sealed class PlanSnapshot(CompiledProblem problem)
{
    private readonly VehicleDay[] _days = [.. problem.Vehicles.Select(vehicle => new VehicleDay(vehicle) { Version = -1 - vehicle.Type })];
    private readonly int[] _vehicleOf = new int[problem.Rides.Count];
    private readonly int[]? _early = problem.Rides.HasLinks || problem.HasFixed ? new int[problem.Rides.Early.Length] : null;
    private readonly int[]? _late = problem.Rides.HasLinks || problem.HasFixed ? new int[problem.Rides.Late.Length] : null;

    public SearchValue Value { get; private set; } = SearchValue.Worst;

    public void Take(PlanState state, OpenUnits open)
    {
        for (var v = 0; v < _days.Length; v++)
        {
            if (_days[v].Version != state.Days[v].Version)
                _days[v].CopyFrom(state.Days[v]);
        }
        state.VehicleOf.CopyTo(_vehicleOf, 0);
        if (_early is not null)
        {
            state.Early.CopyTo(_early, 0);
            state.Late.CopyTo(_late!, 0);
        }
        Value = SearchValue.Of(state, open);
    }

    /// <summary>Makes the state equal to this copy.</summary>
    public void Restore(PlanState state, OpenUnits open)
    {
        state.Begin();
        for (var v = 0; v < _days.Length; v++)
        {
            if (_days[v].Version != state.Days[v].Version)
                state.Replace(v, _days[v]);
        }
        for (var ride = 0; ride < _vehicleOf.Length; ride++)
            state.VehicleOf[ride] = _vehicleOf[ride];
        if (_early is not null)
        {
            _early.CopyTo(state.Early, 0);
            _late!.CopyTo(state.Late, 0);
        }
        foreach (var unit in problem.Units)
        {
            if (state.IsServed(unit))
                open.Close(unit.Index);
            else
                open.Add(unit.Index);
        }
    }
}
