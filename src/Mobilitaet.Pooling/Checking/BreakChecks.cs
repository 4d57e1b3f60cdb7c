using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Checking;

/// <summary>Every break finds its own span of time in which the driver neither drives nor serves and nobody is on board.</summary>
internal static class BreakChecks
{
    public static void Check(PlanUnderCheck check, PoolVehicle vehicle, List<PoolTour> tours)
    {
        if (vehicle.Breaks.Count == 0)
            return;
        var free = FreeSpans(check, vehicle, tours).ToList();
        foreach (var pause in vehicle.Breaks)
        {
            check.Expect(free.Any(span => FindBegin(pause, span) is not null),
                $"The driver of vehicle {vehicle.Id} has no break of {pause.Milliseconds / 60_000} minutes that begins in {pause.Window}.");
        }
        check.Expect(CanTakeAll(vehicle.Breaks, [.. free]), $"The driver of vehicle {vehicle.Id} cannot take all breaks one after the other.");
    }

    /// <summary>Tries every order, each break as early as it can be.</summary>
    private static bool CanTakeAll(IReadOnlyList<PoolBreak> open, List<(long From, long Until)> free)
    {
        if (open.Count == 0)
            return true;
        foreach (var pause in open)
        {
            var rest = open.Where(other => !ReferenceEquals(other, pause)).ToList();
            for (var i = 0; i < free.Count; i++)
            {
                if (FindBegin(pause, free[i]) is not { } begin)
                    continue;
                var left = free.ToList();
                left[i] = (begin + pause.Milliseconds, free[i].Until);
                if (CanTakeAll(rest, left))
                    return true;
            }
        }
        return false;
    }

    private static long? FindBegin(PoolBreak pause, (long From, long Until) span)
    {
        var begin = Math.Max(span.From, pause.Window.Earliest);
        return begin <= pause.Window.Latest && begin + pause.Milliseconds <= span.Until ? begin : null;
    }

    private static IEnumerable<(long From, long Until)> FreeSpans(PlanUnderCheck check, PoolVehicle vehicle, List<PoolTour> tours)
    {
        var home = long.MinValue;
        foreach (var tour in tours)
        {
            yield return (home, tour.Departure);
            foreach (var span in SpansOnTour(check, vehicle, tour))
                yield return span;
            home = tour.Return;
        }
        yield return (home, long.MaxValue);
    }

    /// <summary>With nobody on board: standing after a stop before driving on, and waiting for a stop to begin.</summary>
    private static IEnumerable<(long From, long Until)> SpansOnTour(PlanUnderCheck check, PoolVehicle vehicle, PoolTour tour)
    {
        var (at, free, onBoard) = (vehicle.StartLocation, (long)tour.Departure, 0);
        foreach (var stop in tour.Stops)
        {
            if (onBoard == 0)
            {
                yield return (free, stop.Arrival - check.Problem.TravelTimes.Milliseconds(at, stop.Location));
                yield return (stop.Arrival, stop.Begin);
            }
            onBoard += stop.Kind == StopKind.Pickup ? 1 : -1;
            (at, free) = (stop.Location, stop.Departure);
        }
        yield return (free, tour.Return - check.Problem.TravelTimes.Milliseconds(at, vehicle.EndLocation));
    }
}
