using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Improvement;
using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Moves;

/// <summary>A standing plan into which requests are inserted to see what happens, and taken back; serves one thread.</summary>
internal sealed class PlanTrial
{
    private readonly UnitInsertion _insertion;
    private readonly OpenUnits _open;
    private readonly Dictionary<int, int> _unitOf = [];

    /// <param name="problem">The standing plan's problem, or one with milder rules or more requests.</param>
    /// <param name="standing">The plan; null for empty days.</param>
    /// <param name="legs">Travel times compiled before from the same table.</param>
    /// <param name="cancellation">Ends the compiling.</param>
    public PlanTrial(PoolProblem problem, PoolPlan? standing, LegTable? legs = null, CancellationToken cancellation = default)
    {
        Problem = new CompiledProblem(problem, legs, cancellation);
        State = new PlanState(Problem);
        _open = new OpenUnits(Problem);
        _insertion = new UnitInsertion(State, new PlacementMemory(State), new SeededRandom(1));
        Load(standing);
        foreach (var unit in Problem.Units)
        {
            if (!State.IsServed(unit))
                _open.Add(unit.Index);
            foreach (var request in unit.Requests)
                _unitOf[problem.Requests[request].Id] = unit.Index;
        }
        State.Begin();
        _open.Begin();
    }

    public CompiledProblem Problem { get; }

    public PlanState State { get; }

    /// <summary>The request and all with whom it must travel.</summary>
    public RideUnit UnitOf(int request) => Problem.Units[_unitOf[request]];

    public bool IsServed(int request) => State.IsServed(UnitOf(request));

    /// <summary>Inserts a request where it costs least; false, and nothing is changed, when it fits nowhere.</summary>
    public bool TryInsert(int request)
    {
        var unit = UnitOf(request);
        if (!_insertion.TryInsert(unit, 0) || State.IsBroken)
        {
            TakeBack();
            return false;
        }
        _open.Close(unit.Index);
        return true;
    }

    /// <summary>Inserts one ride into one vehicle's day where it costs least.</summary>
    public bool TryInsert(int ride, int vehicle)
    {
        _insertion.PrepareLinks(ride);
        var place = State.FindBest(State.Days[vehicle], ride);
        return place.IsFound && State.Insert(ride, vehicle, place) && _insertion.FastenLinks(ride);
    }

    /// <summary>Closes a request whose rides were inserted one by one.</summary>
    public void Close(int request) => _open.Close(UnitOf(request).Index);

    /// <summary>The first ride of a request that finds no place once those before it have one; null when all do.</summary>
    public int? FindFailingRide(int request)
    {
        int? failing = null;
        foreach (var ride in UnitOf(request).Rides)
        {
            if (State.VehicleOf[ride] >= 0)
                continue;
            var (place, vehicle) = _insertion.FindBest(ride, 0);
            if (place.IsFound && State.Insert(ride, vehicle, place) && _insertion.FastenLinks(ride))
                continue;
            failing = ride;
            break;
        }
        TakeBack();
        return failing;
    }

    /// <summary>The vehicles into whose days a ride fits.</summary>
    public List<int> ListCapable(int ride)
    {
        _insertion.PrepareLinks(ride);
        return [.. Enumerable.Range(0, State.Days.Length).Where(vehicle => State.FindBest(State.Days[vehicle], ride).IsFound)];
    }

    /// <summary>The plan as it stands after what was inserted.</summary>
    public PoolPlan Write() => new PlanWriter(State).Write(_open);

    /// <summary>Takes back what was inserted.</summary>
    public void TakeBack()
    {
        State.TakeBack();
        _open.TakeBack();
        State.Begin();
        _open.Begin();
    }

    private void Load(PoolPlan? standing)
    {
        if (Problem.HasFixed)
            new FixedTours(State).Load();
        var plan = new StandingPlan(State, _insertion);
        if (standing is not null)
            plan.Load(standing);
        if (Problem.Vehicles.Any(vehicle => vehicle.HasBreaks))
            State.PlaceBreaks();
        plan.Verify();
    }
}
