using System.Runtime.InteropServices;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads.Profiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Gives ferries whose crossing time is signed the speed that it makes over their whole length.</summary>
internal static class FerryTimes
{
    private const double FastestKmh = 100;

    /// <param name="ways">The speeds of those ways are changed for every mode that may board.</param>
    /// <param name="segments">Their lengths.</param>
    /// <param name="warnings">Where impossible times are reported.</param>
    public static void Apply(StreetWays ways, SegmentSet segments, ImportWarnings warnings)
    {
        if (ways.CrossingTimes.Count == 0)
            return;
        var lengths = new Dictionary<int, long>();
        for (var segment = 0; segment < segments.Count; segment++)
        {
            if (ways.CrossingTimes.ContainsKey(segments.Way[segment]))
                CollectionsMarshal.GetValueRefOrAddDefault(lengths, segments.Way[segment], out _) += segments.LengthCm[segment];
        }
        foreach (var (way, centimetres) in lengths)
        {
            var kmh = centimetres / 100_000.0 / ways.CrossingTimes[way].TotalHours;
            if (kmh > FastestKmh)
                warnings.Add("impossible_duration", $"way {ways.Ids[way]}", "A ferry's duration would need more than 100 km/h; the usual speed was taken.");
            else if (kmh > 0)
                SetSpeed(ways, way, (float)kmh);
        }
    }

    private static void SetSpeed(StreetWays ways, int way, float kmh)
    {
        var uses = CollectionsMarshal.AsSpan(ways.Uses).Slice(way * ways.Modes.Count, ways.Modes.Count);
        foreach (ref var use in uses)
            use = use with { ForwardKmh = use.ForwardKmh > 0 ? kmh : 0, BackwardKmh = use.BackwardKmh > 0 ? kmh : 0 };
    }
}
