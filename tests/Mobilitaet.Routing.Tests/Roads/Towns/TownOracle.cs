using Mobilitaet.Routing.Tests.Roads.Maps;

namespace Mobilitaet.Routing.Tests.Roads.Towns;

/// <summary>Car routes by the plainest search over directed segments and everything that was travelled before that a sign may ask about.</summary>
/// <remarks>
/// A directed segment is one character (segment * 2 + 1 along, + 2 against), a history is a string, and a forbidden sequence is a string too.
/// Signs, barriers and private streets come straight from the OSM elements; only the segments' durations come from outside.
/// </remarks>
public sealed class TownOracle
{
    private enum Zone
    {
        Public,
        LeavingOrigin,
        Arriving,
    }

    private readonly IReadOnlyList<TownSegment> _segments;
    private readonly HashSet<long> _barriers;
    private readonly HashSet<long> _joints = [];
    private readonly Dictionary<long, List<char>> _leaving = [];
    private readonly Dictionary<long, int> _ends = [];
    private readonly HashSet<long> _public = [];
    private readonly HashSet<string> _forbidden = [];
    private readonly HashSet<string> _beginnings = [];

    public TownOracle(SmallOsm osm, IReadOnlyList<TownSegment> segments)
    {
        _segments = segments;
        _barriers = [.. osm.Nodes.Where(node => node.Tags.Exists(tag => tag.Key == "barrier")).Select(node => node.Id)];
        foreach (var directed in Enumerable.Range(0, segments.Count * 2).Select(i => (char)(i + 1)))
        {
            if (Milliseconds(directed) is null && Milliseconds(Reverse(directed)) is null)
                continue;
            _ends[Tail(directed)] = _ends.GetValueOrDefault(Tail(directed)) + 1;
            if (!Segment(directed).IsPrivate)
                _public.Add(Tail(directed));
            if (Milliseconds(directed) is not null)
                (_leaving.TryGetValue(Tail(directed), out var list) ? list : _leaving[Tail(directed)] = []).Add(directed);
        }
        foreach (var ban in new TownSigns(osm, this).List(_joints))
            Forbid(ban);
        foreach (var ban in _forbidden)
        {
            for (var length = 1; length < ban.Length; length++)
                _beginnings.Add(ban[..length]);
        }
    }

    /// <summary>Milliseconds between two places, each a segment and a share of it; null without a way.</summary>
    public int? Find((int Segment, double Share) from, (int Segment, double Share) to)
    {
        var best = double.PositiveInfinity;
        var settled = new HashSet<(char, Zone, string)>();
        var queue = new PriorityQueue<(char Directed, Zone Zone, string History), double>();
        foreach (var start in (char[])[(char)((from.Segment * 2) + 1), (char)((from.Segment * 2) + 2)])
        {
            if (Milliseconds(start) is not { } whole)
                continue;
            var (origin, goal) = (Along(start, from.Share), Along(start, to.Share));
            if (from.Segment == to.Segment && goal >= origin)
                best = Math.Min(best, whole * (goal - origin));
            queue.Enqueue((start, Segment(start).IsPrivate ? Zone.LeavingOrigin : Zone.Public, Remember("", start)), whole * (1 - origin));
        }
        while (queue.TryDequeue(out var state, out var at) && at < best)
        {
            if (!settled.Add(state))
                continue;
            foreach (var next in Onward(state.Directed))
            {
                if (IsForbidden(state.History, next) || Enter(state, next) is not { } zone)
                    continue;
                if (Index(next) == to.Segment)
                    best = Math.Min(best, at + (Milliseconds(next)!.Value * Along(next, to.Share)));
                queue.Enqueue((next, zone, Remember(state.History, next)), at + Milliseconds(next)!.Value);
            }
        }
        return double.IsPositiveInfinity(best) ? null : (int)Math.Round(best);
    }

    public TownSegment Segment(char directed) => _segments[Index(directed)];

    /// <summary>What one may travel behind a directed segment; turning round only where there is a choice or nothing else.</summary>
    public IEnumerable<char> Onward(char directed)
    {
        var node = Head(directed);
        foreach (var next in _leaving.GetValueOrDefault(node, []))
        {
            if (next == Reverse(directed) ? _barriers.Contains(node) || !IsThrough(node) : !_barriers.Contains(node))
                yield return next;
        }
    }

    public IEnumerable<char> OfWay(long way)
    {
        for (var i = 0; i < _segments.Count; i++)
        {
            if (_segments[i].Way == way && _segments[i].Forward is not null)
                yield return (char)((i * 2) + 1);
            if (_segments[i].Way == way && _segments[i].Backward is not null)
                yield return (char)((i * 2) + 2);
        }
    }

    public long Tail(char directed) => (directed & 1) == 1 ? Segment(directed).From : Segment(directed).To;

    public long Head(char directed) => Tail(Reverse(directed));

    public static char Reverse(char directed) => (char)(((directed - 1) ^ 1) + 1);

    private static int Index(char directed) => (directed - 1) / 2;

    private static double Along(char directed, double share) => (directed & 1) == 1 ? share : 1 - share;

    private int? Milliseconds(char directed) => (directed & 1) == 1 ? Segment(directed).Forward : Segment(directed).Backward;

    /// <summary>Two streets of one kind that continue each other, and no sign speaks of the place.</summary>
    private bool IsThrough(long node)
    {
        if (_ends.GetValueOrDefault(node) != 2 || _joints.Contains(node) || _barriers.Contains(node))
            return false;
        var touching = Enumerable.Range(0, _segments.Count * 2).Select(i => (char)(i + 1)).Where(d => Tail(d) == node
            && (Milliseconds(d) ?? Milliseconds(Reverse(d))) is not null).ToArray();
        var (a, b) = (touching[0], touching[1]);
        return Index(a) != Index(b) && Segment(a).IsPrivate == Segment(b).IsPrivate
            && Milliseconds(Reverse(a)) is null == Milliseconds(b) is null && Milliseconds(Reverse(b)) is null == Milliseconds(a) is null;
    }

    /// <summary>Private streets serve only the trip's own beginning and end.</summary>
    private Zone? Enter((char Directed, Zone Zone, string History) state, char next)
    {
        var node = Head(state.Directed);
        var isPublic = _barriers.Contains(node) ? !Segment(state.Directed).IsPrivate : _public.Contains(node);
        if (!isPublic)
            return state.Zone;
        if (state.Zone == Zone.Arriving)
            return null;
        return Segment(next).IsPrivate ? Zone.Arriving : Zone.Public;
    }

    private bool IsForbidden(string history, char next)
    {
        for (var from = 0; from < history.Length; from++)
        {
            if (_forbidden.Contains(history[from..] + next))
                return true;
        }
        return false;
    }

    /// <summary>The longest end of the history that can still become a forbidden sequence.</summary>
    private string Remember(string history, char next)
    {
        var all = history + next;
        for (var from = 0; from < all.Length; from++)
        {
            if (_beginnings.Contains(all[from..]))
                return all[from..];
        }
        return "";
    }

    private void Forbid(string ban)
    {
        _forbidden.Add(ban);
        for (var i = 1; i < ban.Length - 1; i++)
        {
            var back = Reverse(ban[i]);
            if (Milliseconds(back) is not null && Onward(ban[i]).Any(next => next != back && next != ban[i + 1]))
                _forbidden.Add(ban[..(i + 1)] + back);
        }
        var arriving = ban[^2];
        if (ban[^1] == Reverse(arriving))
            return;
        foreach (var onward in Onward(arriving).Where(next => next != ban[^1] && next != Reverse(arriving)))
        {
            var run = ban[..^1] + onward;
            while (IsThrough(Head(run[^1])) && Head(run[^1]) != Tail(onward))
                run += Onward(run[^1]).Single();
            var back = Reverse(run[^1]);
            if (Milliseconds(back) is not null && Onward(run[^1]).Count() >= 2)
                _forbidden.Add(run + back);
        }
    }
}
