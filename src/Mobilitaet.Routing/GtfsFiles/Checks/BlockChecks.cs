using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles.Checks;

/// <summary>Reports trips of one block that would need their one vehicle in two places at a time.</summary>
internal sealed class BlockChecks(GtfsFeed feed, GtfsNotices notices, CancellationToken cancellation)
{
    // Enough for every honest feed; a hostile one must not cost minutes.
    private const int MostComparisons = 2_000_000;
    private const int MostDays = 1500;

    private readonly Dictionary<(int, int), bool> _sharedDays = [];
    private int _comparisons;

    public void Run()
    {
        foreach (var block in TripsByBlock())
        {
            cancellation.ThrowIfCancellationRequested();
            block.Sort((a, b) => feed.StopTimesOf(a)[0].Departure.CompareTo(feed.StopTimesOf(b)[0].Departure));
            for (var i = 0; i < block.Count; i++)
                CheckFrom(block, i);
        }
    }

    private IEnumerable<List<int>> TripsByBlock()
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var trip = 0; trip < feed.Trips.Length; trip++)
        {
            var rows = feed.StopTimesOf(trip);
            if (feed.Trips[trip].Block is not { } block || rows.Length < 2 || rows[0].HasWindow || rows[^1].HasWindow)
                continue;
            if (!blocks.TryGetValue(block, out var trips))
                blocks.Add(block, trips = []);
            trips.Add(trip);
        }
        return blocks.Values.Where(b => b.Count > 1);
    }

    private void CheckFrom(List<int> block, int first)
    {
        var trip = block[first];
        var end = feed.StopTimesOf(trip)[^1].Arrival;
        for (var i = first + 1; i < block.Count && feed.StopTimesOf(block[i])[0].Departure < end; i++)
        {
            if (++_comparisons > MostComparisons)
                return;
            var other = block[i];
            if (ShareADay(feed.Trips[trip].Service, feed.Trips[other].Service))
                notices.Add(GtfsRules.BlockTripsWithOverlappingStopTimes, GtfsFileNames.Trips, feed.Trips[other].Row, "block_id",
                    (First: feed.Trips[trip].Id, Second: feed.Trips[other].Id, feed.Trips[trip].Block),
                    static t => $"Trips '{t.First}' and '{t.Second}' of block '{t.Block}' overlap; passengers cannot stay seated between them.");
        }
    }

    private bool ShareADay(int one, int other)
    {
        if (one == other)
            return true;
        var key = one < other ? (one, other) : (other, one);
        if (!_sharedDays.TryGetValue(key, out var shared))
        {
            _comparisons += 1 + Exceptions(feed.Services[one]) + Exceptions(feed.Services[other]);
            _sharedDays.Add(key, shared = SharesADay(feed.Services[one], feed.Services[other]));
        }
        return shared;
    }

    private static int Exceptions(GtfsService service) => service.Added.Length + service.Removed.Length;

    private static bool SharesADay(GtfsService one, GtfsService other)
    {
        if (Array.Exists(one.Added, other.RunsOn) || Array.Exists(other.Added, one.RunsOn))
            return true;
        if (one.Start is not { } oneStart || other.Start is not { } otherStart || one.End is not { } oneEnd || other.End is not { } otherEnd || (one.Weekdays & other.Weekdays) == 0)
            return false;
        var end = LocalDate.Min(oneEnd, otherEnd);
        var day = LocalDate.Max(oneStart, otherStart);
        for (var days = 0; day <= end && days < MostDays; days++, day = day.PlusDays(1))
        {
            if (one.RunsOn(day) && other.RunsOn(day))
                return true;
        }
        return false;
    }
}
