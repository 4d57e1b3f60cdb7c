using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>A vehicle as the search sees it; limits that are not set are too large to bind.</summary>
internal sealed class CompiledVehicle
{
    public CompiledVehicle(PoolVehicle source, int index, int? now)
    {
        Source = source;
        Index = index;
        Windows = JoinWindows(source.Windows, now);
        Arrangements = [LoadWord.PackCapacity(source.Capacity), .. source.OtherArrangements.Select(LoadWord.PackCapacity)];
        Now = now ?? 0;
        MaximumTime = source.MaximumTourMilliseconds;
        HasBreaks = source.Breaks.Count > 0;
        MaximumTours = source.MaximumTours ?? int.MaxValue;
        MaximumMetres = source.MaximumMetres ?? long.MaxValue;
        MaximumRides = source.MaximumRides ?? int.MaxValue;
    }

    public PoolVehicle Source { get; }

    public int Index { get; }

    /// <summary>Equal vehicles have equal types: an empty one of a type is as good as another.</summary>
    public int Type { get; set; }

    public int Start => Source.StartLocation;

    public int End => Source.EndLocation;

    /// <summary>Disjoint and in order.</summary>
    public TimeWindow[] Windows { get; private set; }

    public ulong[] Arrangements { get; }

    /// <summary>Before which no tour begins any more.</summary>
    public int Now { get; }

    public long MaximumTime { get; private set; }

    public int MaximumTours { get; private set; }

    public long MaximumMetres { get; private set; }

    public int MaximumRides { get; private set; }

    public bool HasFixed => Source.FixedTours.Count > 0;

    public bool HasBreaks { get; private set; }

    /// <summary>No new tour any more.</summary>
    public void StayAtHome()
    {
        if (!HasFixed)
            Windows = [];
        MaximumRides = 0;
    }

    /// <summary>Limits give way as far as what stands needs.</summary>
    public void Allow(VehicleDay standing)
    {
        MaximumTime = Math.Max(MaximumTime, standing.Duration);
        MaximumMetres = Math.Max(MaximumMetres, standing.Metres);
        MaximumTours = Math.Max(MaximumTours, standing.Tours);
        MaximumRides = Math.Max(MaximumRides, standing.Rides);
    }

    /// <summary>What stands leaves no room for breaks.</summary>
    public void ForgoBreaks() => HasBreaks = false;

    private static TimeWindow[] JoinWindows(IReadOnlyList<TimeWindow> windows, int? now)
    {
        var joined = new List<TimeWindow>();
        foreach (var window in windows.OrderBy(window => window.Earliest).ThenBy(window => window.Latest))
        {
            if (joined.Count > 0 && window.Earliest <= joined[^1].Latest)
                joined[^1] = joined[^1] with { Latest = Math.Max(joined[^1].Latest, window.Latest) };
            else
                joined.Add(window);
        }
        return [.. joined.Select(window => window with { Earliest = Math.Max(window.Earliest, now ?? 0) }).Where(window => window.Earliest <= window.Latest)];
    }
}
