using Mobilitaet.Pooling.Construction;

namespace Mobilitaet.Pooling.Moves;

/// <summary>Inserts requests that travel together: their rides of equal index go into the same tour, which is found by trying every vehicle and tour.</summary>
internal sealed class GroupInsertion(PlanState state)
{
    private readonly CompiledRides _rides = state.Problem.Rides;
    private readonly LinkedRides _links = new(state);
    private readonly List<int> _inserted = [];

    public bool TryInsert(RideUnit unit)
    {
        _inserted.Clear();
        var from = 0;
        while (from < unit.Rides.Length)
        {
            var until = from;
            while (until < unit.Rides.Length && _rides.Index[unit.Rides[until]] == _rides.Index[unit.Rides[from]])
                until++;
            if (!TryInsertBlock(unit.Rides.AsSpan(from, until - from)))
            {
                while (_inserted.Count > 0)
                    TakeOutLast();
                return false;
            }
            from = until;
        }
        return true;
    }

    private bool TryInsertBlock(ReadOnlySpan<int> block)
    {
        foreach (var ride in block)
        {
            if (state.VehicleOf[ride] >= 0)
                return TryJoin(block, state.VehicleOf[ride]);
        }
        var (bestCost, bestVehicle, bestTour) = (long.MaxValue, -1, -1);
        var kept = _inserted.Count;
        for (var vehicle = 0; vehicle < state.Days.Length; vehicle++)
        {
            // One more than there are tours: a new one.
            for (var tour = state.Days[vehicle].Routes.Count; tour >= 0; tour--)
            {
                var before = state.Cost;
                if (TryInsertInto(block, vehicle, tour) && state.Cost - before < bestCost)
                    (bestCost, bestVehicle, bestTour) = (state.Cost - before, vehicle, tour);
                while (_inserted.Count > kept)
                    TakeOutLast();
            }
        }
        return bestVehicle >= 0 && TryInsertInto(block, bestVehicle, bestTour);
    }

    /// <summary>Puts those who are missing into the tour in which the others stand.</summary>
    private bool TryJoin(ReadOnlySpan<int> block, int vehicle)
    {
        var tour = -1;
        foreach (var ride in block)
        {
            if (state.VehicleOf[ride] < 0)
                continue;
            if (state.VehicleOf[ride] != vehicle || (tour >= 0 && TourOf(vehicle, ride) != tour))
                return false;
            tour = TourOf(vehicle, ride);
        }
        return TryInsertInto(block, vehicle, tour);
    }

    private int TourOf(int vehicle, int ride) => state.Days[vehicle].Routes.FindIndex(route =>
        (route.Head?.Done.Any(stop => _rides.Ride[stop.Node >> 1] == ride) ?? false) || HasStopOf(route, ride));

    private bool HasStopOf(Route route, int ride)
    {
        for (var k = 1; k <= route.Count; k++)
        {
            if (route.Node[k] >= 0 && _rides.Ride[route.Node[k] >> 1] == ride)
                return true;
        }
        return false;
    }

    /// <summary>Everybody may choose first: whoever does leaves the others what is left.</summary>
    private bool TryInsertInto(ReadOnlySpan<int> block, int vehicle, int tour)
    {
        var kept = _inserted.Count;
        for (var first = 0; first < block.Length; first++)
        {
            if (TryInsertInto(block, first, vehicle, tour))
                return true;
            while (_inserted.Count > kept)
                TakeOutLast();
        }
        return false;
    }

    private bool TryInsertInto(ReadOnlySpan<int> block, int first, int vehicle, int tour)
    {
        var wantsNew = tour == state.Days[vehicle].Routes.Count;
        for (var turn = 0; turn < block.Length; turn++)
        {
            var ride = block[(first + turn) % block.Length];
            if (state.VehicleOf[ride] >= 0)
                continue;
            if (_links.Concerns(ride))
                _links.Prepare(ride);
            var place = wantsNew ? state.Search.FindNewTour(state.Days[vehicle], ride) : state.Search.FindBest(state.Days[vehicle], ride, tour);
            if (!place.IsFound || !state.Insert(ride, vehicle, place))
                return false;
            (wantsNew, tour) = (false, place.Tour);
            _inserted.Add(ride);
            if (_links.Concerns(ride) && !_links.Fasten(ride))
                return false;
        }
        return true;
    }

    private void TakeOutLast()
    {
        var ride = _inserted[^1];
        _inserted.RemoveAt(_inserted.Count - 1);
        state.Remove(ride);
        if (_links.Concerns(ride))
            _links.Release(ride);
        state.SettleRemovals();
    }
}
