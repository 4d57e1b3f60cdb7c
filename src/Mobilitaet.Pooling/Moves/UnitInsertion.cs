using System.Runtime.CompilerServices;
using Mobilitaet.Pooling.Construction;
using Mobilitaet.Pooling.Improvement;

namespace Mobilitaet.Pooling.Moves;

/// <summary>Puts all missing rides of a unit where each costs least, or none.</summary>
internal sealed class UnitInsertion(PlanState state, PlacementMemory memory, SeededRandom random)
{
    private readonly LinkedRides _links = new(state);
    private readonly GroupInsertion _groups = new(state);
    private readonly List<int> _inserted = [];
    private readonly int[] _emptySeen = new int[state.Days.Length];
    private int _emptyRound;

    public LinkedRides Links => _links;

    /// <param name="unit">Whose missing rides are inserted.</param>
    /// <param name="blink">The chance with which a vehicle is overlooked, so that not every insertion is the greedy one.</param>
    public bool TryInsert(RideUnit unit, double blink)
    {
        _inserted.Clear();
        if (unit.SharesTours)
            return _groups.TryInsert(unit);
        if (TryInsertInTurn(unit, -1, blink, out var failing))
            return true;
        // The ride that found no place chooses first: another may have taken the only driver it could have.
        return failing != unit.Rides[0] && TryInsertInTurn(unit, failing, blink, out _);
    }

    private bool TryInsertInTurn(RideUnit unit, int first, double blink, out int failing)
    {
        _inserted.Clear();
        for (var i = first < 0 ? 0 : -1; i < unit.Rides.Length; i++)
        {
            var ride = i < 0 ? first : unit.Rides[i];
            if (state.VehicleOf[ride] >= 0)
                continue;
            if (TryInsertRide(ride, blink))
            {
                _inserted.Add(ride);
                continue;
            }
            for (var k = _inserted.Count - 1; k >= 0; k--)
                TakeOut(_inserted[k]);
            failing = ride;
            return false;
        }
        failing = -1;
        return true;
    }

    /// <summary>Takes a single ride out; its day is settled at once.</summary>
    public void TakeOut(int ride)
    {
        state.Remove(ride);
        if (_links.Concerns(ride))
            _links.Release(ride);
        state.SettleRemovals();
    }

    /// <summary>To be called before the places of a single ride are searched.</summary>
    public void PrepareLinks(int ride)
    {
        if (_links.Concerns(ride))
            _links.Prepare(ride);
    }

    /// <summary>To be called after a single ride was inserted; false when its order with others cannot be kept.</summary>
    public bool FastenLinks(int ride) => !_links.Concerns(ride) || _links.Fasten(ride);

    /// <summary>The cheapest place over all vehicles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (Placement Place, int Vehicle) FindBest(int ride, double blink)
    {
        var best = Placement.None;
        var bestVehicle = -1;
        var isLinked = _links.Concerns(ride);
        if (isLinked)
            _links.Prepare(ride);
        _emptyRound++;
        var days = state.Days;
        for (var v = 0; v < days.Length; v++)
        {
            var day = days[v];
            if (day.Version < 0)
            {
                // Of equal empty vehicles the first is as good as any.
                if (_emptySeen[day.Vehicle.Type] == _emptyRound)
                    continue;
                _emptySeen[day.Vehicle.Type] = _emptyRound;
            }
            if (blink > 0 && random.Chance(blink))
                continue;
            var place = isLinked ? state.FindBest(day, ride) : memory.Get(ride, v);
            if (place.Cost < best.Cost)
                (best, bestVehicle) = (place, v);
        }
        return (best, bestVehicle);
    }

    private bool TryInsertRide(int ride, double blink)
    {
        var (place, vehicle) = FindBest(ride, blink);
        if (!place.IsFound || !state.Insert(ride, vehicle, place))
            return false;
        if (!_links.Concerns(ride) || _links.Fasten(ride))
            return true;
        TakeOut(ride);
        return false;
    }
}
