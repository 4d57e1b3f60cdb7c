using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Reachability;

/// <summary>A trip as it runs on a day; times are seconds of the day.</summary>
/// <param name="Trip">The trip; <see cref="Timetable.Get(Trip)"/> tells its line and headsign.</param>
/// <param name="First">Its first stop.</param>
/// <param name="Last">Its last stop.</param>
/// <param name="Departure">When it leaves the first stop.</param>
/// <param name="Arrival">When it reaches the last stop.</param>
public readonly record struct RunningTrip(Trip Trip, Stop First, Stop Last, int Departure, int Arrival)
{
    /// <summary>All trips of a day, by departure; models for an <see cref="ExtraTrip"/>.</summary>
    public static IReadOnlyList<RunningTrip> List(DayTimetable day)
    {
        var running = new List<RunningTrip>();
        foreach (var pattern in day.Tables.Patterns)
        {
            for (var row = 0; row < pattern.TripCount; row++)
            {
                var vehicle = day.Tables.Trips[pattern.FirstTrip + row];
                var times = day.Tables.Times.AsSpan(pattern.FirstTime + (row * pattern.CallCount), pattern.CallCount);
                foreach (var part in day.Tables.Parts.AsSpan(vehicle.FirstPart, vehicle.PartCount))
                {
                    var (first, last) = EndsOf(day.Timetable, part.Trip);
                    running.Add(new RunningTrip(new Trip(part.Trip), first, last, times[part.FirstCall].Departure, times[part.LastCall].Arrival));
                }
            }
        }
        running.Sort((a, b) => a.Departure != b.Departure ? a.Departure.CompareTo(b.Departure) : a.Trip.Index.CompareTo(b.Trip.Index));
        GC.KeepAlive(day.Timetable);
        return running;
    }

    private static (Stop First, Stop Last) EndsOf(Timetable timetable, int trip)
    {
        var pattern = timetable.Tables.Patterns[timetable.Tables.Trips[trip].Pattern];
        var calls = timetable.Tables.Calls;
        return (new Stop(calls[pattern.FirstCall].Stop), new Stop(calls[pattern.FirstCall + pattern.CallCount - 1].Stop));
    }
}
