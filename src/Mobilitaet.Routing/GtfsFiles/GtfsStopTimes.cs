using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>All stop times, the rows of one trip side by side in order of their sequence; the list is not copied, for it is long.</summary>
internal sealed class GtfsStopTimes(List<GtfsStopTime> rows, int[] starts, int[] counts)
{
    public Span<GtfsStopTime> Of(int trip) => CollectionsMarshal.AsSpan(rows).Slice(starts[trip], counts[trip]);

    /// <summary>Keeps only a part of the trip's rows.</summary>
    public void Keep(int trip, int first, int count)
    {
        starts[trip] += first;
        counts[trip] = count;
    }

    public void Drop(int trip) => counts[trip] = 0;
}
