using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Moves;
using Mobilitaet.Pooling.Stopping;

namespace Mobilitaet.Pooling.Improvement;

/// <summary>
/// Large neighbourhood search (Ropke and Pisinger 2006, with fixed shares of moves instead of learned ones) and simulated annealing: every round takes a few rides out and inserts what is missing again.
/// </summary>
internal sealed class PlanSearch
{
    private readonly CompiledProblem _problem;
    private readonly StopRule _stop;
    private readonly SeededRandom _random;
    private readonly UnitInsertion _insertion;
    private readonly Removal _removal;
    private readonly Recreation _recreation;
    private readonly TailExchange? _exchange;
    private readonly PlanSnapshot _best;
    private readonly SearchTuning _tuning;
    private readonly int[] _movable;
    private readonly PoolPlan? _startPlan;
    private long _rounds;
    private int _asked;

    public PlanSearch(CompiledProblem problem, SolveOptions options, SearchTuning? tuning = null)
    {
        _problem = problem;
        (_stop, _startPlan) = (options.Stop, options.Start);
        _tuning = tuning ?? new SearchTuning();
        _random = new SeededRandom(options.Seed);
        State = new PlanState(problem);
        Open = new OpenUnits(problem);
        var memory = new PlacementMemory(State);
        _insertion = new UnitInsertion(State, memory, _random);
        _removal = new Removal(State, new RideNeighbours(problem), _random);
        _recreation = new Recreation(State, Open, _insertion, memory, _random);
        _exchange = problem.Vehicles.Length > 1 ? new TailExchange(State) : null;
        _best = new PlanSnapshot(problem);
        _movable = [.. Enumerable.Range(0, problem.Rides.Count).Where(ride => problem.Rides.FirstVariant[ride] < problem.Rides.FirstVariant[ride + 1])];
    }

    public PlanState State { get; }

    public OpenUnits Open { get; }

    public long Rounds => _rounds;

    public SearchValue Best => _best.Value;

    /// <summary>Searches until the rule is content and leaves the best plan in <see cref="State"/>.</summary>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public void Run(Action<double, long, SearchValue>? report, CancellationToken cancellation)
    {
        Begin();
        if (_problem.HasFixed)
            new FixedTours(State).Load();
        var standing = new StandingPlan(State, _insertion);
        if (_startPlan is not null)
            standing.Load(_startPlan);
        if (_problem.Vehicles.Any(vehicle => vehicle.HasBreaks))
            State.PlaceBreaks();
        standing.Verify();
        foreach (var unit in _problem.Units)
        {
            if (unit.Rides.Any(ride => State.IsLocked[ride]))
                Open.Oblige(unit.Index);
            if (!State.IsServed(unit))
                Open.Add(unit.Index);
        }
        // What stands can never be taken back.
        Begin();
        _recreation.Insert(InsertionRule.Earliest, 0, () => IsStopped(cancellation));
        if (State.IsBroken)
            TakeBack();
        _best.Take(State, Open);
        if (_movable.Length > 0 && _problem.Vehicles.Length > 0)
            Improve(report, cancellation);
        _best.Restore(State, Open);
    }

    private bool IsStopped(CancellationToken cancellation)
    {
        // Looking at the clock takes as long as a small insertion.
        if ((++_asked & 7) != 0)
            return false;
        cancellation.ThrowIfCancellationRequested();
        return _stop.Done(_rounds) >= 1;
    }

    private void Improve(Action<double, long, SearchValue>? report, CancellationToken cancellation)
    {
        var annealing = new Annealing(_problem, State, Open, _tuning, _random);
        var reported = 0.0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var done = _stop.Done(_rounds);
            if (done >= 1)
                return;
            if (report is not null && done >= reported + 0.01)
                report(reported = done, _rounds, _best.Value);
            annealing.Cool(done);
            Round(annealing, cancellation);
            _rounds++;
        }
    }

    private void Round(Annealing annealing, CancellationToken cancellation)
    {
        var (before, people) = (annealing.Weigh(), Open.People);
        Begin();
        var rule = DrawRemoval();
        var seed = DrawSeed();
        var count = DrawCount();
        _removal.Choose(rule, count, seed);
        var isWhole = _random.Chance(0.5);
        foreach (var ride in _removal.Chosen)
            TakeOut(ride, isWhole);
        State.SettleRemovals();
        if (!State.IsBroken)
            _recreation.Insert(DrawInsertion(), _tuning.Blink, () => IsStopped(cancellation), people);
        if (State.IsBroken || _recreation.IsPointless)
        {
            TakeBack();
            return;
        }
        if (_exchange is not null && Open.People <= people && annealing.Weigh() < before + (_tuning.ExchangeMargin * State.Cost))
            _exchange.Improve();
        if (State.IsBroken || !annealing.Accepts(before, annealing.Weigh()))
            TakeBack();
        else if (SearchValue.Of(State, Open) < _best.Value)
            _best.Take(State, Open);
    }

    private void TakeOut(int ride, bool isWhole)
    {
        var unit = _problem.Units[_problem.Rides.Unit[ride]];
        Open.Add(unit.Index);
        if (!unit.SharesTours && !isWhole)
        {
            Drop(ride);
            return;
        }
        // Who shares a tour leaves it together.
        foreach (var other in unit.Rides)
        {
            if (State.VehicleOf[other] >= 0 && !State.IsLocked[other])
                Drop(other);
        }
    }

    private void Drop(int ride)
    {
        if (State.VehicleOf[ride] < 0)
            return;
        State.Remove(ride);
        if (_insertion.Links.Concerns(ride))
            _insertion.Links.Release(ride);
    }

    private int DrawSeed()
    {
        if (Open.Count > 0 && _random.Chance(_tuning.OpenSeedShare))
        {
            var rides = _problem.Units[Open.Units[_random.Below(Open.Count)]].Rides;
            return rides[_random.Below(rides.Length)];
        }
        return _movable[_random.Below(_movable.Length)];
    }

    private int DrawCount()
    {
        var most = Math.Min(_tuning.MostRemoved, Math.Max(2, _movable.Length / 2));
        return Math.Min(_tuning.LeastRemoved, most) + (int)(Math.Pow(_random.Share(), _tuning.CountPower) * most);
    }

    private RemovalRule DrawRemoval()
    {
        var share = _random.Share();
        return share < _tuning.RelatedShare ? RemovalRule.Related
            : share < _tuning.RelatedShare + _tuning.StringShare ? RemovalRule.Strings
            : share < 0.85 ? RemovalRule.Anywhere
            : share < 0.95 ? RemovalRule.Worst
            : RemovalRule.Route;
    }

    private InsertionRule DrawInsertion()
    {
        if ((long)Open.Count * _problem.Vehicles.Length < _tuning.RegretLimit && _random.Chance(_tuning.RegretShare))
            return InsertionRule.Regret;
        return (InsertionRule)_random.Below(4);
    }

    private void Begin()
    {
        State.Begin();
        Open.Begin();
    }

    private void TakeBack()
    {
        State.TakeBack();
        Open.TakeBack();
    }
}
