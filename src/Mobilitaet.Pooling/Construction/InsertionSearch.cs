using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Finds the cheapest feasible place for a ride in the day of one vehicle by trying all of them; holds buffers, so one instance serves one thread.</summary>
internal sealed class InsertionSearch(RideTable rides, long hourWeight = 0)
{
    private readonly TourClock _clock = new(rides);
    private readonly RelaxedTiming _relaxed = new(new TourClock(rides));
    private int[] _stops = new int[64];

    /// <summary>The cheapest place (with relaxed rules: the one that breaks them least); null when there is none.</summary>
    public Insertion? FindBest(DraftVehicle vehicle, int ride, Relaxation relaxed = Relaxation.None)
    {
        Insertion? best = null;
        foreach (var place in ListBestPerTour(vehicle, ride, relaxed))
        {
            if (best is null || IsBetter(place, best.Value))
                best = place;
        }
        return best;
    }

    /// <summary>The best place in every tour, existing or new.</summary>
    public IEnumerable<Insertion> ListBestPerTour(DraftVehicle vehicle, int ride, Relaxation relaxed = Relaxation.None)
    {
        if (!MayTake(vehicle, ride, relaxed))
            yield break;
        for (var window = 0; window < vehicle.Windows.Length; window++)
        {
            var tours = vehicle.Tours[window];
            for (var tour = 0; tour <= tours.Length; tour++)
            {
                if (FindInNewTour(vehicle, window, tour, ride, relaxed) is { } opened)
                    yield return opened;
                if (tour < tours.Length && FindInTour(vehicle, window, tour, ride, relaxed) is { } joined)
                    yield return joined;
            }
        }
    }

    /// <summary>Carries out an insertion found on the vehicle's present state and returns the former tours of the window.</summary>
    public DraftTour[] Apply(DraftVehicle vehicle, Insertion place)
    {
        var tours = vehicle.Tours[place.Window].ToList();
        var changed = Compose(place.IsNewTour ? [] : tours[place.Tour].Stops, place).ToArray();
        var available = vehicle.Windows[place.Window];
        var notBefore = place.Tour == 0 ? available.Earliest : tours[place.Tour - 1].End;
        if (!place.IsNewTour)
            tours.RemoveAt(place.Tour);
        tours.Insert(place.Tour, Schedule(vehicle.Vehicle, changed, notBefore, available.Latest));
        for (var i = place.Tour + 1; i < tours.Count; i++)
            tours[i] = Schedule(vehicle.Vehicle, tours[i].Stops, tours[i - 1].End, available.Latest);
        return vehicle.Replace(place.Window, [.. tours]);
    }

    private DraftTour Schedule(PoolVehicle vehicle, int[] stops, int notBefore, int notAfter) =>
        _clock.TrySchedule(vehicle, stops, notBefore, notAfter)
            ? new DraftTour(rides, vehicle, stops, _clock, notBefore, notAfter)
            : throw new InvalidOperationException($"An insertion for vehicle {vehicle.Id} was applied to another state than it was found on.");

    private static bool IsBetter(Insertion place, Insertion best) => (place.Excess, place.Cost).CompareTo((best.Excess, best.Cost)) < 0;

    private bool MayTake(DraftVehicle vehicle, int ride, Relaxation relaxed)
    {
        var needs = rides.Rides[ride].Needs;
        return (relaxed.HasFlag(Relaxation.Needs) || (vehicle.Vehicle.Has & needs) == needs)
            && Missing(vehicle.Vehicle, rides.Rides[ride].Party, relaxed) is not null
            && (relaxed.HasFlag(Relaxation.Rides) || vehicle.Vehicle.MaximumRides is not { } most || vehicle.RideCount < most);
    }

    /// <summary>How many places of relaxed kinds are missing for a load; null when a kind that counts is missing.</summary>
    private static int? Missing(PoolVehicle vehicle, Load load, Relaxation relaxed)
    {
        if (load.FitsInto(vehicle.Capacity))
            return 0;
        var missing = 0;
        foreach (var kind in Load.Kinds)
        {
            var lacking = load[kind] - vehicle.Capacity[kind];
            if (lacking <= 0)
                continue;
            if ((relaxed & (Relaxation)(1 << (int)kind)) == 0)
                return null;
            missing += lacking;
        }
        return missing;
    }

    private Insertion? FindInNewTour(DraftVehicle vehicle, int window, int tour, int ride, Relaxation relaxed)
    {
        if (relaxed == Relaxation.None && !MayFitBetween(vehicle, window, tour, ride))
            return null;
        var place = new Insertion(ride, vehicle.Index, window, tour, true, 0, 0, 0, 0);
        var stops = Compose([], place);
        place = place with { Driving = rides.DrivingOf(vehicle.Vehicle, stops) };
        place = place with { Excess = Missing(vehicle.Vehicle, rides.Rides[ride].Party, relaxed)!.Value };
        return Judge(vehicle, place, stops, relaxed);
    }

    /// <summary>Whether a tour for this ride alone may lie after the tour before and before the tour that would follow, as far as windows tell.</summary>
    private bool MayFitBetween(DraftVehicle vehicle, int window, int tour, int ride)
    {
        var (pickup, dropOff) = (rides.Stops[2 * ride], rides.Stops[(2 * ride) + 1]);
        var tours = vehicle.Tours[window];
        var free = tour == 0 ? vehicle.Windows[window].Earliest : tours[tour - 1].End;
        var atPickup = Math.Max(rides.Opens[2 * ride], free + rides.Milliseconds(vehicle.Vehicle.StartLocation, pickup.Location));
        if (atPickup > rides.Closes[2 * ride])
            return false;
        var home = Math.Max(rides.Opens[(2 * ride) + 1], atPickup) + dropOff.ServiceMilliseconds + rides.Milliseconds(dropOff.Location, vehicle.Vehicle.EndLocation);
        return home <= (tour < tours.Length ? tours[tour].MustStart : vehicle.Windows[window].Latest);
    }

    private Insertion? FindInTour(DraftVehicle vehicle, int window, int tour, int ride, Relaxation relaxed)
    {
        Insertion? best = null;
        var draft = vehicle.Tours[window][tour];
        var party = rides.Rides[ride].Party;
        var free = tour == 0 ? vehicle.Windows[window].Earliest : vehicle.Tours[window][tour - 1].End;
        var atPickup = default(Load);
        for (var i = 0; i <= draft.Stops.Length; i++)
        {
            if (i > 0)
                atPickup = After(atPickup, draft.Stops[i - 1]);
            if (relaxed == Relaxation.None && !MayStop(vehicle.Vehicle, draft, 2 * ride, i, free))
                continue;
            var load = atPickup;
            var excess = 0;
            for (var j = i; j <= draft.Stops.Length; j++)
            {
                if (j > i)
                    load = After(load, draft.Stops[j - 1]);
                if (Missing(vehicle.Vehicle, load + party, relaxed) is not { } missing)
                    break;
                if (relaxed == Relaxation.None && !MayStop(vehicle.Vehicle, draft, (2 * ride) + 1, j, free))
                    continue;
                excess = Math.Max(excess, missing);
                var place = new Insertion(ride, vehicle.Index, window, tour, false, i, j, 0, 0, excess);
                Weigh(vehicle, draft, place, relaxed, ref best);
            }
        }
        return best;
    }

    /// <summary>Whether a stop may come before the given position, as far as windows tell: in time from the stop before, and in time for the next.</summary>
    private bool MayStop(PoolVehicle vehicle, DraftTour draft, int stop, int position, int free)
    {
        var here = rides.Stops[stop];
        var (from, leaves) = position == 0
            ? (vehicle.StartLocation, free)
            : (rides.Stops[draft.Stops[position - 1]].Location, draft.Leaves[position - 1]);
        var begin = Math.Max(rides.Opens[stop], leaves + rides.Milliseconds(from, here.Location));
        if (begin > rides.Closes[stop])
            return false;
        return position == draft.Stops.Length
            || begin + here.ServiceMilliseconds + rides.Milliseconds(here.Location, rides.Stops[draft.Stops[position]].Location) <= draft.MustBegin[position];
    }

    private void Weigh(DraftVehicle vehicle, DraftTour draft, Insertion place, Relaxation relaxed, ref Insertion? best)
    {
        var driving = AddedDriving(vehicle.Vehicle, draft.Stops, place);
        place = place with { Driving = driving, Cost = driving };
        // Time on tour only adds to the cost, so what is worse without it needs no schedule.
        if (best is { } known && !IsBetter(place, known))
            return;
        if (Judge(vehicle, place, Compose(draft.Stops, place), relaxed) is { } judged && (best is null || IsBetter(judged, best.Value)))
            best = judged;
    }

    private long AddedDriving(PoolVehicle vehicle, int[] stops, Insertion place)
    {
        var pickup = rides.Stops[2 * place.Ride].Location;
        var dropOff = rides.Stops[(2 * place.Ride) + 1].Location;
        var before = place.PickupAt == 0 ? vehicle.StartLocation : rides.Stops[stops[place.PickupAt - 1]].Location;
        var after = place.DropOffAt == stops.Length ? vehicle.EndLocation : rides.Stops[stops[place.DropOffAt]].Location;
        if (place.PickupAt == place.DropOffAt)
            return rides.Driving(before, pickup) + rides.Driving(pickup, dropOff) + rides.Driving(dropOff, after) - rides.Driving(before, after);
        var afterPickup = rides.Stops[stops[place.PickupAt]].Location;
        var beforeDropOff = rides.Stops[stops[place.DropOffAt - 1]].Location;
        return rides.Driving(before, pickup) + rides.Driving(pickup, afterPickup) - rides.Driving(before, afterPickup)
            + rides.Driving(beforeDropOff, dropOff) + rides.Driving(dropOff, after) - rides.Driving(beforeDropOff, after);
    }

    /// <summary>The place with its cost and by how much relaxed rules are broken; null when another rule is broken.</summary>
    private Insertion? Judge(DraftVehicle vehicle, Insertion place, ReadOnlySpan<int> changed, Relaxation relaxed)
    {
        var limits = vehicle.Vehicle;
        var excess = place.Excess;
        if (limits.MaximumMetres is { } most && vehicle.Driving + place.Driving > most)
        {
            if (!relaxed.HasFlag(Relaxation.Distance))
                return null;
            excess += vehicle.Driving + place.Driving - most;
        }
        var tours = vehicle.Tours[place.Window];
        var duration = vehicle.Milliseconds - AllFrom(tours, place.Tour);
        if (relaxed != Relaxation.None)
        {
            if (_relaxed.Find(vehicle, place, changed, relaxed, limits.MaximumTourMilliseconds - duration) is not { } timing)
                return null;
            (duration, excess) = (duration + timing.Milliseconds, excess + timing.Excess);
        }
        else if (Drive(vehicle, place, changed) is { } driving)
        {
            duration += driving;
        }
        else
        {
            return null;
        }
        if (duration > limits.MaximumTourMilliseconds && !relaxed.HasFlag(Relaxation.TourTime))
            return null;
        return place with
        {
            Cost = place.Driving + ((duration - vehicle.Milliseconds) * hourWeight / 3_600_000),
            Excess = excess + Math.Max(0, duration - limits.MaximumTourMilliseconds),
        };
    }

    /// <summary>Time on tour of the changed and all following tours; null when they cannot be driven in time.</summary>
    private long? Drive(DraftVehicle vehicle, Insertion place, ReadOnlySpan<int> changed)
    {
        var tours = vehicle.Tours[place.Window];
        var available = vehicle.Windows[place.Window];
        var notBefore = place.Tour == 0 ? available.Earliest : tours[place.Tour - 1].End;
        var following = place.Tour + (place.IsNewTour ? 0 : 1);
        var duration = 0L;
        for (var i = following - 1; i < tours.Length; i++)
        {
            // A following tour that the changed one does not reach into keeps its times.
            if (i >= following && notBefore <= tours[i].Start)
                return duration + AllFrom(tours, i);
            if (!_clock.TrySchedule(vehicle.Vehicle, i < following ? changed : tours[i].Stops, notBefore, available.Latest))
                return null;
            duration += _clock.End - _clock.Start;
            notBefore = _clock.End;
        }
        return duration;
    }

    private static long AllFrom(DraftTour[] tours, int first)
    {
        var duration = 0L;
        for (var i = first; i < tours.Length; i++)
            duration += tours[i].Milliseconds;
        return duration;
    }

    private Load After(Load load, int stop) =>
        (stop & 1) == 0 ? load + rides.Rides[stop >> 1].Party : load - rides.Rides[stop >> 1].Party;

    private ReadOnlySpan<int> Compose(ReadOnlySpan<int> stops, Insertion place)
    {
        if (_stops.Length < stops.Length + 2)
            _stops = new int[2 * (stops.Length + 2)];
        stops[..place.PickupAt].CopyTo(_stops);
        _stops[place.PickupAt] = 2 * place.Ride;
        stops[place.PickupAt..place.DropOffAt].CopyTo(_stops.AsSpan(place.PickupAt + 1));
        _stops[place.DropOffAt + 1] = (2 * place.Ride) + 1;
        stops[place.DropOffAt..].CopyTo(_stops.AsSpan(place.DropOffAt + 2));
        return _stops.AsSpan(0, stops.Length + 2);
    }
}
