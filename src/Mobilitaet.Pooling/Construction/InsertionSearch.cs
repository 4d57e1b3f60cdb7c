using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>Finds the cheapest feasible place for a ride in the day of one vehicle by trying all of them; holds buffers, so one instance serves one thread.</summary>
internal sealed class InsertionSearch(RideTable rides, long hourWeight = 0)
{
    private readonly TourClock _clock = new(rides);
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
        var stops = Compose(place.IsNewTour ? [] : tours[place.Tour].Stops, place).ToArray();
        var changed = new DraftTour(stops, 0, 0, rides.DrivingOf(vehicle.Vehicle, stops));
        if (place.IsNewTour)
            tours.Insert(place.Tour, changed);
        else
            tours[place.Tour] = changed;
        var notBefore = place.Tour == 0 ? vehicle.Windows[place.Window].Earliest : tours[place.Tour - 1].End;
        for (var i = place.Tour; i < tours.Count; i++)
        {
            if (!_clock.TrySchedule(vehicle.Vehicle, tours[i].Stops, notBefore, vehicle.Windows[place.Window].Latest))
                throw new InvalidOperationException($"An insertion for vehicle {vehicle.Vehicle.Id} was applied to another state than it was found on.");
            tours[i] = tours[i] with { Start = _clock.Start, End = _clock.End };
            notBefore = _clock.End;
        }
        return vehicle.Replace(place.Window, [.. tours]);
    }

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
        if (tour > 0 && relaxed == Relaxation.None && vehicle.Tours[window][tour - 1].End > rides.Closes[2 * ride])
            return null;
        var place = new Insertion(ride, vehicle.Index, window, tour, true, 0, 0, 0, 0);
        var stops = Compose([], place);
        place = place with { Driving = rides.DrivingOf(vehicle.Vehicle, stops) };
        place = place with { Excess = Missing(vehicle.Vehicle, rides.Rides[ride].Party, relaxed)!.Value };
        return Judge(vehicle, place, stops, relaxed);
    }

    private Insertion? FindInTour(DraftVehicle vehicle, int window, int tour, int ride, Relaxation relaxed)
    {
        Insertion? best = null;
        var draft = vehicle.Tours[window][tour];
        var party = rides.Rides[ride].Party;
        var atPickup = default(Load);
        for (var i = 0; i <= draft.Stops.Length; i++)
        {
            if (i > 0)
                atPickup = After(atPickup, draft.Stops[i - 1]);
            if (relaxed == Relaxation.None && i > 0 && MustPrecede(2 * ride, draft.Stops[i - 1]))
                break;
            if (relaxed == Relaxation.None && i < draft.Stops.Length && MustPrecede(draft.Stops[i], 2 * ride))
                continue;
            var load = atPickup;
            var excess = 0;
            for (var j = i; j <= draft.Stops.Length; j++)
            {
                if (j > i)
                    load = After(load, draft.Stops[j - 1]);
                if (Missing(vehicle.Vehicle, load + party, relaxed) is not { } missing)
                    break;
                if (relaxed == Relaxation.None && j > i && MustPrecede((2 * ride) + 1, draft.Stops[j - 1]))
                    break;
                excess = Math.Max(excess, missing);
                var place = new Insertion(ride, vehicle.Index, window, tour, false, i, j, 0, 0, excess);
                Weigh(vehicle, draft, place, relaxed, ref best);
            }
        }
        return best;
    }

    /// <summary>Whether the windows alone forbid that <paramref name="second"/> comes before <paramref name="first"/>.</summary>
    private bool MustPrecede(int first, int second) =>
        rides.Opens[second] + rides.Stops[second].ServiceMilliseconds + rides.Milliseconds(rides.Stops[second].Location, rides.Stops[first].Location)
        > rides.Closes[first];

    private void Weigh(DraftVehicle vehicle, DraftTour draft, Insertion place, Relaxation relaxed, ref Insertion? best)
    {
        var stops = Compose(draft.Stops, place);
        var driving = rides.DrivingOf(vehicle.Vehicle, stops) - draft.Driving;
        place = place with { Driving = driving, Cost = driving };
        // Time on tour only adds to the cost, so what is worse without it needs no schedule.
        if (best is { } known && !IsBetter(place, known))
            return;
        if (Judge(vehicle, place, stops, relaxed) is { } judged && (best is null || IsBetter(judged, best.Value)))
            best = judged;
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
        var available = vehicle.Windows[place.Window];
        var window = relaxed.HasFlag(Relaxation.Availability) ? TimeWindow.Always : available;
        var ignoreRideTimes = relaxed.HasFlag(Relaxation.RideTime);
        var duration = vehicle.Milliseconds;
        for (var i = place.Tour; i < tours.Length; i++)
            duration -= tours[i].Milliseconds;
        var notBefore = place.Tour == 0 ? window.Earliest : tours[place.Tour - 1].End;
        var following = place.Tour + (place.IsNewTour ? 0 : 1);
        for (var i = following - 1; i < tours.Length; i++)
        {
            var stops = i < following ? changed : tours[i].Stops;
            if (!_clock.TrySchedule(limits, stops, notBefore, window.Latest, ignoreRideTimes))
                return null;
            if (ignoreRideTimes)
                excess += _clock.RideTimeExcess(stops);
            excess += Math.Max(0, available.Earliest - _clock.Start) + Math.Max(0, _clock.End - available.Latest);
            duration += _clock.End - _clock.Start;
            notBefore = _clock.End;
        }
        if (duration > limits.MaximumTourMilliseconds && !relaxed.HasFlag(Relaxation.TourTime))
            return null;
        return place with
        {
            Cost = place.Driving + ((duration - vehicle.Milliseconds) * hourWeight / 3_600_000),
            Excess = excess + Math.Max(0, duration - limits.MaximumTourMilliseconds),
        };
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
