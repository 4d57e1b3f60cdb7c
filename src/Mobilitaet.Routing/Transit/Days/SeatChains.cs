using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Joins trips that one vehicle runs one after another, where passengers stay seated: same block and service day, same stop, a short stay.</summary>
internal sealed class SeatChains(TimetableTables tables)
{
    /// <summary>After a longer stay the driver may have gone for a break; passengers then count it as a change.</summary>
    public const int LongestStay = 30 * 60;

    private readonly Dictionary<(int From, int To), bool> _explicit = ReadLinks(tables);

    public IEnumerable<IReadOnlyList<ActiveTrip>> Join(List<ActiveTrip> trips)
    {
        var blocks = new Dictionary<(int Block, int ServiceDay), List<ActiveTrip>>();
        var linked = _explicit.Keys.SelectMany(pair => new[] { pair.From, pair.To }).ToHashSet();
        foreach (var trip in trips)
        {
            // Without block and links a trip stands alone; feeds without blocks skip all of this.
            var block = tables.Trips[trip.Trip].Block;
            if (block < 0 && !linked.Contains(trip.Trip))
            {
                yield return [trip];
                continue;
            }
            var key = (block, trip.ServiceDay);
            if (!blocks.TryGetValue(key, out var members))
                blocks.Add(key, members = []);
            members.Add(trip);
        }
        foreach (var members in blocks.Values)
        {
            foreach (var chain in JoinBlock(members))
                yield return chain;
        }
    }

    private List<List<ActiveTrip>> JoinBlock(List<ActiveTrip> members)
    {
        members.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Trip.CompareTo(b.Trip));
        var open = new List<List<ActiveTrip>>();
        foreach (var trip in members)
        {
            var chain = open.FindLast(candidate => Continues(candidate[^1], trip));
            if (chain is null)
                open.Add([trip]);
            else
                chain.Add(trip);
        }
        return open;
    }

    private bool Continues(in ActiveTrip before, in ActiveTrip after)
    {
        if (after.First < before.Last || LastStop(before) != FirstStop(after))
            return false;
        if (_explicit.TryGetValue((before.Trip, after.Trip), out var allowed))
            return allowed;
        return tables.Trips[before.Trip].Block >= 0 && after.First - before.Last <= LongestStay;
    }

    private int FirstStop(in ActiveTrip trip) => tables.Calls[tables.Patterns[tables.Trips[trip.Trip].Pattern].FirstCall].Stop;

    private int LastStop(in ActiveTrip trip)
    {
        var pattern = tables.Patterns[tables.Trips[trip.Trip].Pattern];
        return tables.Calls[pattern.FirstCall + pattern.CallCount - 1].Stop;
    }

    private static Dictionary<(int, int), bool> ReadLinks(TimetableTables tables)
    {
        var links = new Dictionary<(int, int), bool>();
        foreach (var link in tables.SeatLinks.Span)
            links[(link.FromTrip, link.ToTrip)] = link.IsAllowed != 0;
        return links;
    }
}
