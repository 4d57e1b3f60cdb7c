using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>
/// Whether a driver's fixed tours, driven alone, can still keep all rules. Where they cannot, because a car is late or a coordinator wants it so,
/// the rules give way for what stands: whoever sits in a car must be brought somewhere.
/// </summary>
internal sealed class StandingTours
{
    private readonly PoolProblem _problem;
    private readonly PoolVehicle _vehicle;
    private readonly List<FixedTour> _tours;
    private readonly List<TimeWindow> _windows;

    private StandingTours(PoolProblem problem, PoolVehicle vehicle)
    {
        (_problem, _vehicle) = (problem, vehicle);
        _tours = [.. vehicle.FixedTours.Where(tour => tour.Stops.Count > 0 || tour.Departed is not null).OrderBy(tour => tour.Departed ?? FirstMoment(tour))];
        _windows = Join(vehicle.Windows);
    }

    /// <summary>Tries every choice of windows, of places for breaks, and of stops that are missing.</summary>
    public static bool AreLate(PoolProblem problem, PoolVehicle vehicle)
    {
        var day = new StandingTours(problem, vehicle);
        if (day._tours.Count > (vehicle.MaximumTours ?? int.MaxValue)
            || day._tours.Sum(tour => tour.Stops.Count(stop => stop.Kind == StopKind.Pickup)) > (vehicle.MaximumRides ?? int.MaxValue))
        {
            return true;
        }
        return !Choices(day._tours.Select(day.Completions).ToList()).Any(stops =>
            Choices(day._tours.Select(_ => day._windows).ToList()).Any(windows => day.CanKeep(stops, windows, [], vehicle.Breaks)));
    }

    private static IEnumerable<IReadOnlyList<T>> Choices<T>(List<List<T>> options) => options.Count == 0
        ? [[]]
        : Choices(options[..^1]).SelectMany(before => options[^1].Select(last => (IReadOnlyList<T>)[.. before, last]));

    private bool CanKeep(IReadOnlyList<List<FixedStop>> stops, IReadOnlyList<TimeWindow> windows, List<StandingRest> rests, IReadOnlyList<PoolBreak> open)
    {
        if (!new StandingClock(_problem, _vehicle, _tours, stops, windows, rests).KeepsRules())
            return false;
        return open.Count == 0 || open.Any(pause => Slots(stops, pause).Any(rest =>
            CanKeep(stops, windows, [.. rests, rest], [.. open.Where(other => !ReferenceEquals(other, pause))])));
    }

    private IEnumerable<StandingRest> Slots(IReadOnlyList<List<FixedStop>> stops, PoolBreak pause)
    {
        for (var tour = 0; tour <= stops.Count; tour++)
        {
            yield return new StandingRest(pause, tour, -1);
            var onBoard = 0;
            for (var stop = 0; tour < stops.Count && stop <= stops[tour].Count; stop++)
            {
                if (onBoard == 0 && (stop > 0 || _tours[tour].Departed is not null))
                    yield return new StandingRest(pause, tour, stop);
                if (onBoard == 0 && _tours[tour].Departed is not null && stop == _tours[tour].Stops.Count(other => other.Done is not null))
                    yield return new StandingRest(pause, tour, stop, IsOver: true);
                if (onBoard == 0 && stop < stops[tour].Count && stops[tour][stop].Done is null)
                    yield return new StandingRest(pause, tour, stop, IsThere: true);
                if (stop < stops[tour].Count)
                    onBoard += stops[tour][stop].Kind == StopKind.Pickup ? 1 : -1;
            }
        }
    }

    /// <summary>The tour with everybody let out somewhere: a tour need not say where.</summary>
    private List<List<FixedStop>> Completions(FixedTour tour)
    {
        var completions = new List<List<FixedStop>> { tour.Stops.ToList() };
        foreach (var pickup in tour.Stops.Where(stop => stop.Kind == StopKind.Pickup && !tour.Stops.Any(other => IsOut(other, stop))))
        {
            var dropOff = pickup with { Kind = StopKind.DropOff, Done = null };
            completions = [.. from stops in completions
                              from index in Enumerable.Range(0, stops.Count + 1)
                              where index > stops.IndexOf(pickup) && (index == stops.Count || stops[index].Done is null)
                              select (List<FixedStop>)[.. stops[..index], dropOff, .. stops[index..]]];
        }
        return [.. completions.Where(Fits)];
    }

    private static bool IsOut(FixedStop other, FixedStop pickup) =>
        other.Kind == StopKind.DropOff && (other.RequestId, other.RideIndex) == (pickup.RequestId, pickup.RideIndex);

    private bool Fits(List<FixedStop> stops)
    {
        var onBoard = new List<FixedStop>();
        foreach (var stop in stops)
        {
            if (stop.Kind == StopKind.Pickup)
                onBoard.Add(stop);
            else
                onBoard.RemoveAll(pickup => IsOut(stop, pickup));
            if (stop is { Kind: StopKind.Pickup, Done: null } && !_vehicle.Fits(onBoard.Aggregate(default(Load), (sum, pickup) => sum + StandingClock.RideOf(_problem, pickup).Party)))
                return false;
        }
        return true;
    }

    private int FirstMoment(FixedTour tour) => tour.Stops.Count == 0 ? 0 : tour.Stops[0].Done ?? StandingClock.Asked(_problem, tour.Stops[0]).Window.Earliest;

    private static List<TimeWindow> Join(IReadOnlyList<TimeWindow> windows)
    {
        var joined = new List<TimeWindow>();
        foreach (var window in windows.OrderBy(window => window.Earliest))
        {
            if (joined.Count > 0 && window.Earliest <= joined[^1].Latest)
                joined[^1] = joined[^1] with { Latest = Math.Max(joined[^1].Latest, window.Latest) };
            else
                joined.Add(window);
        }
        return joined;
    }
}
