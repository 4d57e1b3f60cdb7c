using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Brings the rows of each trip together, in place; files nearly always have them so already.</summary>
internal static class StopTimeArrangement
{
    public static GtfsStopTimes Arrange(List<GtfsStopTime> rows, int trips)
    {
        var starts = new int[trips];
        var counts = new int[trips];
        if (!TryFindTrips(rows, starts, counts))
        {
            CollectionsMarshal.AsSpan(rows).Sort(static (a, b) => a.Trip != b.Trip ? a.Trip.CompareTo(b.Trip) : a.Row.CompareTo(b.Row));
            Array.Clear(counts);
            TryFindTrips(rows, starts, counts);
        }
        var arranged = new GtfsStopTimes(rows, starts, counts);
        for (var trip = 0; trip < trips; trip++)
            SortBySequence(arranged.Of(trip));
        return arranged;
    }

    /// <summary>False when the rows of a trip are not side by side.</summary>
    private static bool TryFindTrips(List<GtfsStopTime> rows, int[] starts, int[] counts)
    {
        var last = -1;
        var at = 0;
        foreach (ref readonly var row in CollectionsMarshal.AsSpan(rows))
        {
            if (row.Trip != last)
            {
                if (counts[row.Trip] > 0)
                    return false;
                starts[row.Trip] = at;
                last = row.Trip;
            }
            counts[last]++;
            at++;
        }
        return true;
    }

    private static void SortBySequence(Span<GtfsStopTime> rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (rows[i].Sequence >= rows[i - 1].Sequence)
                continue;
            rows.Sort(static (a, b) => a.Sequence != b.Sequence ? a.Sequence.CompareTo(b.Sequence) : a.Row.CompareTo(b.Row));
            return;
        }
    }
}
