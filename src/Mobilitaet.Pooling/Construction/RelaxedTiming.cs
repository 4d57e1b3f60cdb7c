using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Times the tours of a vehicle with availability or longest rides left aside, so that what is left aside is broken as little as possible.
/// Starting no earlier than the driver does costs nothing at the end that an earlier start would not cost at the beginning.
/// </summary>
internal sealed class RelaxedTiming(TourClock clock)
{
    private const int Minute = 60_000;

    /// <summary>Time on tour of the changed and all following tours, and by how many milliseconds they break what is left aside; null when it cannot be done.</summary>
    /// <param name="vehicle">The vehicle's present day.</param>
    /// <param name="place">What is inserted.</param>
    /// <param name="changed">The stops of the changed tour.</param>
    /// <param name="relaxed">What is left aside.</param>
    /// <param name="longest">Most time on tour; only counts without <see cref="Relaxation.TourTime"/>.</param>
    public (long Milliseconds, long Excess)? Find(DraftVehicle vehicle, Insertion place, ReadOnlySpan<int> changed, Relaxation relaxed, long longest)
    {
        if (relaxed.HasFlag(Relaxation.TourTime))
            longest = long.MaxValue;
        if (!relaxed.HasFlag(Relaxation.RideTime))
            return Drive(vehicle, place, changed, relaxed, 0) is { } timing && timing.Milliseconds <= longest ? timing : null;
        // Longer rides allow everything that shorter ones do, so the least sufficient number of minutes is found by halving.
        var (fails, works) = (-1, TimeWindow.EndOfPlanning / Minute);
        if (Drive(vehicle, place, changed, relaxed, works * Minute) is not { } best || best.Milliseconds > longest)
            return null;
        while (works - fails > 1)
        {
            var middle = (fails + works) / 2;
            if (Drive(vehicle, place, changed, relaxed, middle * Minute) is { } timing && timing.Milliseconds <= longest)
                (works, best) = (middle, timing);
            else
                fails = middle;
        }
        return best with { Excess = best.Excess + ((long)works * Minute) };
    }

    private (long Milliseconds, long Excess)? Drive(DraftVehicle vehicle, Insertion place, ReadOnlySpan<int> changed, Relaxation relaxed, int extraRide)
    {
        var tours = vehicle.Tours[place.Window];
        var available = vehicle.Windows[place.Window];
        var window = relaxed.HasFlag(Relaxation.Availability) ? FreeAround(vehicle, place.Window) : available;
        var notBefore = place.Tour == 0 ? window.Earliest : tours[place.Tour - 1].End;
        if (FindLatestStart(vehicle, place, changed, new TimeWindow(notBefore, window.Latest), extraRide) is not { } latest)
            return null;
        notBefore = Math.Max(notBefore, Math.Min(available.Earliest, latest));
        var first = FirstOf(place);
        var (duration, excess) = (0L, 0L);
        for (var i = first; i < tours.Length; i++)
        {
            if (!clock.TrySchedule(vehicle.Vehicle, i == first ? changed : tours[i].Stops, notBefore, window.Latest, extraRide))
                return null;
            excess += i == first ? Math.Max(0, available.Earliest - clock.Start) : 0;
            duration += clock.End - clock.Start;
            notBefore = clock.End;
        }
        return (duration, excess + Math.Max(0, notBefore - available.Latest));
    }

    private int? FindLatestStart(DraftVehicle vehicle, Insertion place, ReadOnlySpan<int> changed, TimeWindow window, int extraRide)
    {
        var tours = vehicle.Tours[place.Window];
        var latest = window.Latest;
        for (var i = tours.Length - 1; i >= FirstOf(place); i--)
        {
            if (clock.FindLatestStart(vehicle.Vehicle, i == FirstOf(place) ? changed : tours[i].Stops, window.Earliest, latest, extraRide) is not { } start)
                return null;
            latest = start;
        }
        return latest;
    }

    /// <summary>The changed tour comes first; a new one takes the place before the tour it is opened at.</summary>
    private static int FirstOf(Insertion place) => place.IsNewTour ? place.Tour - 1 : place.Tour;

    /// <summary>The time between what the driver does in the window before and in the window after.</summary>
    private static TimeWindow FreeAround(DraftVehicle vehicle, int window) => new(
        vehicle.Tours.Take(window).SelectMany(tours => tours).Select(tour => tour.End).DefaultIfEmpty(TimeWindow.Always.Earliest).Max(),
        vehicle.Tours.Skip(window + 1).SelectMany(tours => tours).Select(tour => tour.Start).DefaultIfEmpty(TimeWindow.Always.Latest).Min());
}
