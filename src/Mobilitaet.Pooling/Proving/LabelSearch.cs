using System.Numerics;

namespace Mobilitaet.Pooling.Proving;

/// <summary>
/// Cheapest paths through a network, forwards or reversed, within windows and longest rides. A label knows its begin and cost and, for each party on board,
/// how long it has been driven at least and until when it must be dropped off (as Gschwind and Irnich 2015), which is exact for begins as late as possible.
/// Rides that fit twice into their windows are remembered, so that no path serves them twice.
/// </summary>
internal sealed class LabelSearch
{
    private const int BucketMilliseconds = 60_000;

    private readonly ProofDay _day;
    private readonly TourNetwork _network;
    private readonly int[][] _open;
    private readonly int _slots;
    private readonly int _opening;
    private readonly ulong[] _bit;
    private readonly ulong[] _keep;
    private readonly bool _remembers;
    private readonly int _bucketBase;
    private readonly int[] _bucket;
    private readonly int[] _first;
    private int[] _node = new int[1024];
    private int[] _time = new int[1024];
    private long[] _cost = new long[1024];
    private int[] _before = new int[1024];
    private int[] _nextAtNode = new int[1024];
    private int[] _nextInBucket = new int[1024];
    private ulong[] _visited = new ulong[1024];
    private UInt128[] _cutState = new UInt128[1024];
    private bool[] _dominated = new bool[1024];
    private int[] _driven;
    private int[] _deadline;
    private readonly int[] _newDriven;
    private readonly int[] _newDeadline;
    private readonly UInt128[] _cutsOfArc;
    private readonly UInt128[] _cutsAhead;
    private long[] _penalty = [];

    /// <param name="day">The day.</param>
    /// <param name="network">Where to search, forwards or reversed.</param>
    /// <param name="isReversed">Whether the network runs backwards.</param>
    /// <param name="bit">For each node the bit of the ride that its stop begins; 0 when it need not be remembered.</param>
    /// <param name="keep">For each node the bits worth remembering from there on.</param>
    public LabelSearch(ProofDay day, TourNetwork network, bool isReversed, ulong[] bit, ulong[] keep)
    {
        (_day, _network, _bit, _keep) = (day, network, bit, keep);
        _opening = isReversed ? 1 : 0;
        _open = network.OnBoard;
        _slots = Math.Max(1, _open.Max(ways => ways.Length));
        (_driven, _deadline) = (new int[1024 * _slots], new int[1024 * _slots]);
        (_newDriven, _newDeadline) = (new int[_slots], new int[_slots]);
        (_cutsOfArc, _cutsAhead) = (new UInt128[network.ArcCount], new UInt128[network.NodeCount]);
        _remembers = bit.Any(mask => mask != 0) || _slots > 0;
        _bucketBase = network.NodeCount == 0 ? 0 : network.Earliest.Min();
        _bucket = new int[((network.NodeCount == 0 ? 0 : network.Latest.Max() - _bucketBase) / BucketMilliseconds) + 1];
        _first = new int[network.NodeCount];
    }

    public int LabelCount { get; private set; }

    /// <summary>The first label of a node by time, or -1; see <see cref="NextAtNode"/>.</summary>
    public int FirstAt(int node) => _first[node];

    public int NextAtNode(int label) => _nextAtNode[label];

    public int Time(int label) => _time[label];

    public long Cost(int label) => _cost[label];

    public int Node(int label) => _node[label];

    public int Before(int label) => _before[label];

    public ulong Visited(int label) => _visited[label];

    /// <summary>Regards subset-row inequalities: whenever a path serves a second ride of one, it pays.</summary>
    public void SetCuts(CutSet cuts)
    {
        _penalty = cuts.Penalties;
        for (var node = 0; node < _network.NodeCount; node++)
        {
            _cutsAhead[node] = cuts.FindAhead(_day, _network, node, _opening == 1);
            for (var arc = _network.FirstArc[node]; arc < _network.FirstArc[node + 1]; arc++)
            {
                // Either direction counts a ride on the arc that leads forwards to its pickup.
                var stop = _network.Stop[_opening == 1 ? node : _network.Target[arc]];
                _cutsOfArc[arc] = stop >= 0 && (stop & 1) == 0 ? cuts.OfRide[_day.Ways[stop >> 1].Ride] : 0;
            }
        }
    }

    /// <summary>Runs the search; arc costs in the order of the network's arcs.</summary>
    public void Run(long[] costs)
    {
        Array.Fill(_bucket, -1);
        Array.Fill(_first, -1);
        LabelCount = 0;
        if (_network.Earliest[_network.Source] > _network.Latest[_network.Source])
            return;
        Insert(_network.Source, _network.Earliest[_network.Source], 0, 0, 0, -1);
        for (var bucket = 0; bucket < _bucket.Length; bucket++)
        {
            // A label may put another one into its own bucket.
            while (_bucket[bucket] >= 0)
            {
                var label = _bucket[bucket];
                _bucket[bucket] = _nextInBucket[label];
                if (!_dominated[label])
                    Extend(label, costs);
            }
        }
    }

    /// <summary>Starts a stack of labels, to walk all paths instead of the best ones: one label at the source.</summary>
    public int Begin()
    {
        LabelCount = 0;
        return Add(_network.Source, _network.Earliest[_network.Source], 0, 0, 0, -1);
    }

    /// <summary>Puts the label behind an arc onto the stack; -1 when the arc cannot be driven from there.</summary>
    public int Push(int label, int arc, long cost)
    {
        var (node, to) = (_node[label], _network.Target[arc]);
        var begin = Math.Max(_time[label] + _network.Leg[arc], _network.Earliest[to]);
        return begin <= _network.Latest[to] && TryCarry(label, node, to, _network.Leg[arc], begin)
            ? Add(to, begin, _cost[label] + cost + Pay(_cutState[label] & _cutsOfArc[arc]), 0, (_cutState[label] ^ _cutsOfArc[arc]) & _cutsAhead[to], label)
            : -1;
    }

    /// <summary>Takes the last label off the stack.</summary>
    public void Pop() => LabelCount--;

    /// <summary>The least cost of continuing from a label of the forward search, by the labels of the search in the reversed network; null when nothing fits.</summary>
    public long? FindCompletion(LabelSearch forward, int label)
    {
        var node = forward._node[label];
        var other = _network.Other(node);
        long? least = null;
        for (var at = _first[other]; at >= 0 && forward._time[label] <= -_time[at]; at = _nextAtNode[at])
        {
            if (least is not null && _cost[at] >= least)
                continue;
            var cost = _cost[at] + Pay(_cutState[at] & forward._cutState[label]);
            if ((least is null || cost < least) && Joins(forward, label, node, at, other))
                least = cost;
        }
        return least;
    }

    private bool Joins(LabelSearch forward, int label, int node, int at, int other)
    {
        var (after, before) = (forward._open[node], _open[other]);
        var (slot, behind) = (label * forward._slots, at * _slots);
        var (i, j) = (0, 0);
        while (i < after.Length && j < before.Length)
        {
            if (after[i] != before[j])
            {
                // Only the party of the stop itself is on one side alone.
                if (after[i] < before[j])
                    i++;
                else
                    j++;
                continue;
            }
            var way = after[i];
            var service = _day.Service[2 * way];
            if (forward._driven[slot + i] + _driven[behind + j] + service > _day.MaximumRide[way])
                return false;
            i++;
            j++;
        }
        return true;
    }

    private void Extend(int label, long[] costs)
    {
        var node = _node[label];
        var (time, cost, visited, state) = (_time[label], _cost[label], _visited[label], _cutState[label]);
        for (var arc = _network.FirstArc[node]; arc < _network.FirstArc[node + 1]; arc++)
        {
            var to = _network.Target[arc];
            var begin = Math.Max(time + _network.Leg[arc], _network.Earliest[to]);
            if (begin <= _network.Latest[to] && (visited & _bit[to]) == 0 && TryCarry(label, node, to, _network.Leg[arc], begin))
            {
                var cuts = _cutsOfArc[arc];
                Insert(to, begin, cost + costs[arc] + Pay(state & cuts), (visited & _keep[to]) | _bit[to], (state ^ cuts) & _cutsAhead[to], label);
            }
        }
    }

    private long Pay(UInt128 cuts) => cuts == UInt128.Zero ? 0 : PayHalf((ulong)cuts, 0) + PayHalf((ulong)(cuts >> 64), 64);

    private long PayHalf(ulong cuts, int first)
    {
        var sum = 0L;
        for (; cuts != 0; cuts &= cuts - 1)
            sum += _penalty[first + BitOperations.TrailingZeroCount(cuts)];
        return sum;
    }

    private void Insert(int node, int time, long cost, ulong visited, UInt128 state, int before)
    {
        var (previous, at) = (-1, _first[node]);
        while (at >= 0 && _time[at] <= time)
        {
            if (_cost[at] <= cost && (_visited[at] & ~visited) == 0 && _cost[at] + Pay(_cutState[at] & ~state) <= cost && IsAsFree(at, node, time))
                return;
            (previous, at) = (at, _nextAtNode[at]);
        }
        var label = Add(node, time, cost, visited, state, before);
        _nextAtNode[label] = at;
        var kept = label;
        while ((at = _nextAtNode[kept]) >= 0)
        {
            if (_cost[at] >= cost && (visited & ~_visited[at]) == 0 && _cost[at] >= cost + Pay(state & ~_cutState[at]) && IsFreer(at, node))
                (_dominated[at], _nextAtNode[kept]) = (true, _nextAtNode[at]);
            else if (_remembers)
                kept = at;
            else
                break;
        }
        if (previous < 0)
            _first[node] = label;
        else
            _nextAtNode[previous] = label;
        var bucket = (time - _bucketBase) / BucketMilliseconds;
        _nextInBucket[label] = _bucket[bucket];
        _bucket[bucket] = label;
    }

    /// <summary>Carries those on board along an arc, into the buffers of the next label.</summary>
    private bool TryCarry(int label, int from, int to, int leg, int begin)
    {
        var (before, after, stop) = (_open[from], _open[to], _network.Stop[to]);
        var way = stop < 0 ? -1 : stop >> 1;
        var latest = _network.Latest[to];
        var opens = stop >= 0 && (stop & 1) == _opening;
        var slot = label * _slots;
        if (!opens && stop >= 0)
        {
            var leaving = slot + Array.IndexOf(before, way);
            if (_driven[leaving] + leg > _day.MaximumRide[way] || begin > _deadline[leaving])
                return false;
            latest = Math.Min(latest, _deadline[leaving]);
        }
        var next = 0;
        foreach (var other in before)
        {
            if (other == way)
            {
                slot++;
                continue;
            }
            if (opens && after[next] == way)
                next++;
            var driven = _driven[slot] + leg;
            var deadline = Math.Min(_deadline[slot], latest - driven + _day.MaximumRide[other]);
            var rest = ClosingLeg(stop, other);
            if (driven + rest > _day.MaximumRide[other] || begin + rest > deadline)
                return false;
            (_newDriven[next], _newDeadline[next]) = (driven, deadline);
            next++;
            slot++;
        }
        if (opens)
        {
            var at = Array.IndexOf(after, way);
            var service = _day.Service[2 * way];
            (_newDriven[at], _newDeadline[at]) = (-service, Math.Min(Closes(way), latest + service + _day.MaximumRide[way]));
        }
        return true;
    }

    private int ClosingLeg(int stop, int way) => _opening == 0 ? _day.ShortestLeg(stop, (2 * way) + 1) : _day.ShortestLeg(2 * way, stop);

    private int Closes(int way) => _opening == 0 ? _day.Latest[(2 * way) + 1] : -_day.Earliest[2 * way];

    /// <summary>Whether a label can do with those on board all that the new one can.</summary>
    private bool IsAsFree(int label, int node, int time)
    {
        var slot = label * _slots;
        var open = _open[node];
        for (var i = 0; i < open.Length; i++)
        {
            if (_deadline[slot + i] < _newDeadline[i]
                || (_driven[slot + i] > _newDriven[i] && time - _driven[slot + i] < _newDeadline[i] - _day.MaximumRide[open[i]]))
            {
                return false;
            }
        }
        return true;
    }

    private bool IsFreer(int label, int node)
    {
        var slot = label * _slots;
        var open = _open[node];
        for (var i = 0; i < open.Length; i++)
        {
            if (_newDeadline[i] < _deadline[slot + i]
                || (_newDriven[i] > _driven[slot + i] && _time[label] - _newDriven[i] < _deadline[slot + i] - _day.MaximumRide[open[i]]))
            {
                return false;
            }
        }
        return true;
    }

    private int Add(int node, int time, long cost, ulong visited, UInt128 state, int before)
    {
        if (LabelCount == _node.Length)
            Grow();
        var label = LabelCount++;
        (_node[label], _time[label], _cost[label], _visited[label], _before[label]) = (node, time, cost, visited, before);
        (_dominated[label], _nextAtNode[label], _cutState[label]) = (false, -1, state);
        var open = _open[node].Length;
        _newDriven.AsSpan(0, open).CopyTo(_driven.AsSpan(label * _slots));
        _newDeadline.AsSpan(0, open).CopyTo(_deadline.AsSpan(label * _slots));
        return label;
    }

    private void Grow()
    {
        var size = 2 * _node.Length;
        Array.Resize(ref _node, size);
        Array.Resize(ref _time, size);
        Array.Resize(ref _cost, size);
        Array.Resize(ref _before, size);
        Array.Resize(ref _nextAtNode, size);
        Array.Resize(ref _nextInBucket, size);
        Array.Resize(ref _visited, size);
        Array.Resize(ref _dominated, size);
        Array.Resize(ref _cutState, size);
        Array.Resize(ref _driven, size * _slots);
        Array.Resize(ref _deadline, size * _slots);
    }
}
