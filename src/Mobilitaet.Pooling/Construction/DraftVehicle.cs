using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>The unfinished day of one vehicle: its tours in each availability window, in order of time.</summary>
internal sealed class DraftVehicle
{
    public DraftVehicle(int index, PoolVehicle vehicle)
    {
        Index = index;
        Vehicle = vehicle;
        Windows = MergeOverlapping(vehicle.Windows);
        Tours = new DraftTour[Windows.Length][];
        Array.Fill(Tours, []);
    }

    public int Index { get; }

    public PoolVehicle Vehicle { get; }

    public TimeWindow[] Windows { get; }

    /// <summary>Tours by availability window; each inner array is replaced as a whole.</summary>
    public DraftTour[][] Tours { get; }

    /// <summary>Counts the changes, so that what was computed for this vehicle can be kept until the next one.</summary>
    public int Version { get; private set; }

    /// <summary>Time on tour, all tours together.</summary>
    public long Milliseconds { get; private set; }

    /// <summary>What is driven, all tours together.</summary>
    public long Driving { get; private set; }

    public int RideCount { get; private set; }

    /// <summary>Puts other tours into a window and returns the former ones.</summary>
    public DraftTour[] Replace(int window, DraftTour[] tours)
    {
        var former = Exchange(window, tours);
        Version++;
        return former;
    }

    /// <summary>Takes the last replacement back, as if it had never been.</summary>
    public void Undo(int window, DraftTour[] former)
    {
        Exchange(window, former);
        Version--;
    }

    private DraftTour[] Exchange(int window, DraftTour[] tours)
    {
        var former = Tours[window];
        Count(former, -1);
        Count(tours, 1);
        Tours[window] = tours;
        return former;
    }

    private void Count(DraftTour[] tours, int sign)
    {
        foreach (var tour in tours)
        {
            Milliseconds += sign * (long)tour.Milliseconds;
            Driving += sign * tour.Driving;
            RideCount += sign * (tour.Stops.Length / 2);
        }
    }

    private static TimeWindow[] MergeOverlapping(IReadOnlyList<TimeWindow> windows)
    {
        var merged = new List<TimeWindow>();
        foreach (var window in windows.OrderBy(window => window.Earliest))
        {
            if (merged.Count > 0 && window.Earliest <= merged[^1].Latest)
                merged[^1] = new TimeWindow(merged[^1].Earliest, Math.Max(merged[^1].Latest, window.Latest));
            else
                merged.Add(window);
        }
        return [.. merged];
    }
}
