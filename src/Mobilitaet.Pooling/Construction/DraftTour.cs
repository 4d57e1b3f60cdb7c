using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>An unfinished tour: its stops, its times, and what is driven. Never changed, only replaced.</summary>
internal sealed class DraftTour
{
    public DraftTour(RideTable rides, PoolVehicle vehicle, int[] stops, TourClock clock, int notBefore, int notAfter)
    {
        Stops = stops;
        Start = clock.Start;
        End = clock.End;
        Driving = rides.DrivingOf(vehicle, stops);
        Leaves = new int[stops.Length];
        MustBegin = new int[stops.Length];
        var (at, time) = (vehicle.StartLocation, notBefore);
        for (var i = 0; i < stops.Length; i++)
        {
            var stop = rides.Stops[stops[i]];
            time = Math.Max(rides.Opens[stops[i]], time + rides.Milliseconds(at, stop.Location)) + stop.ServiceMilliseconds;
            (Leaves[i], at) = (time, stop.Location);
        }
        (at, time) = (vehicle.EndLocation, notAfter);
        for (var i = stops.Length - 1; i >= 0; i--)
        {
            var stop = rides.Stops[stops[i]];
            time = Math.Min(rides.Closes[stops[i]], time - rides.Milliseconds(stop.Location, at) - stop.ServiceMilliseconds);
            (MustBegin[i], at) = (time, stop.Location);
        }
        MustStart = time - rides.Milliseconds(vehicle.StartLocation, at);
    }

    public int[] Stops { get; }

    public int Start { get; }

    public int End { get; }

    public long Driving { get; }

    /// <summary>When the car can leave every stop at the earliest, as far as windows tell.</summary>
    public int[] Leaves { get; }

    /// <summary>When every stop must begin at the latest, as far as windows tell.</summary>
    public int[] MustBegin { get; }

    /// <summary>When the tour must start at the latest, as far as windows tell.</summary>
    public int MustStart { get; }

    public int Milliseconds => End - Start;
}
