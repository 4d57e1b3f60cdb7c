using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Proving;

/// <summary>Finds all events that a car can pass within windows, longest rides and places, and which can follow each other.</summary>
internal sealed class EventGraphBuilder
{
    private const int NodesBetweenLooks = 64;

    private readonly ProofDay _day;
    private readonly int _mostArcs;
    private readonly PassageTimes _passage;
    private readonly PoolVehicle[] _cars;
    private readonly Load[] _party;
    private readonly HashSet<(int, int)> _apart;
    private readonly sbyte[] _pairFits;
    private readonly Dictionary<EventKey, int> _nodes = [];
    private readonly List<EventKey> _keys = [];
    private readonly List<int> _earliest = [];
    private readonly List<int> _latest = [];
    private readonly List<int> _firstArc = [];
    private readonly List<int> _target = [];
    private readonly int[] _byOpening;

    private EventGraphBuilder(ProofDay day, int mostArcs)
    {
        (_day, _mostArcs, _passage) = (day, mostArcs, new PassageTimes(day));
        _cars = [.. day.Problem.Vehicles.DistinctBy(vehicle => (vehicle.Capacity, string.Join(' ', vehicle.OtherArrangements)))];
        _party = [.. Enumerable.Range(0, day.Ways.Length).Select(way => day.RideOf(way).Party)];
        _pairFits = new sbyte[day.Ways.Length * day.Ways.Length];
        var index = Enumerable.Range(0, day.Problem.Requests.Count).ToDictionary(request => day.Problem.Requests[request].Id);
        _apart = [.. day.Problem.Terms.Apart.SelectMany(pair => new[] { (index[pair.First], index[pair.Second]), (index[pair.Second], index[pair.First]) })];
        _byOpening = [.. Enumerable.Range(0, day.Ways.Length).OrderBy(way => day.Earliest[2 * way])];
    }

    /// <summary>Null when the graph would have more arcs than allowed, or when stopped.</summary>
    public static EventGraph? TryBuild(ProofDay day, int mostArcs, Func<bool> isStopped) => new EventGraphBuilder(day, mostArcs).Build(isStopped);

    private EventGraph? Build(Func<bool> isStopped)
    {
        for (var way = 0; way < _day.Ways.Length; way++)
            Find(2 * way, [way]);
        for (var node = 0; node < _keys.Count; node++)
        {
            _firstArc.Add(_target.Count);
            Expand(node);
            if (_target.Count > _mostArcs || (node % NodesBetweenLooks == NodesBetweenLooks - 1 && isStopped()))
                return null;
        }
        _firstArc.Add(_target.Count);
        var leg = new int[_target.Count];
        var cost = new int[_target.Count];
        for (var node = 0; node < _keys.Count; node++)
        {
            for (var arc = _firstArc[node]; arc < _firstArc[node + 1]; arc++)
            {
                var (from, to) = (_day.Location[_keys[node].Stop], _day.Location[_keys[_target[arc]].Stop]);
                (leg[arc], cost[arc]) = (_day.Service[_keys[node].Stop] + _day.Drive(from, to), _day.DriveCost(from, to));
            }
        }
        return new EventGraph([.. _keys.Select(key => key.Stop)], [.. _keys.Select(key => key.OnBoard)], [.. _earliest], [.. _latest],
            [.. _firstArc], [.. _target], leg, cost);
    }

    private void Expand(int node)
    {
        var (stop, onBoard) = (_keys[node].Stop, _keys[node].OnBoard);
        foreach (var way in onBoard)
        {
            if (MayFollow(node, (2 * way) + 1))
                Link(node, Find((2 * way) + 1, [.. onBoard.Where(other => other != way)]));
        }
        foreach (var way in _byOpening)
        {
            // Without anybody on board a car may wait for any later pickup.
            if (Array.IndexOf(onBoard, way) >= 0 || way == stop >> 1 || !MayFollow(node, 2 * way) || !MayJoin(way, onBoard))
                continue;
            Link(node, Find(2 * way, [.. onBoard.Append(way).Order()]));
        }
    }

    private bool MayFollow(int node, int stop)
    {
        var from = _keys[node].Stop;
        return _earliest[node] + (long)_day.ShortestLeg(from, stop) <= _day.Latest[stop]
            && _day.Drive(_day.Location[from], _day.Location[stop]) < TravelTimes.Unreachable;
    }

    private bool MayJoin(int way, int[] onBoard)
    {
        foreach (var other in onBoard)
        {
            if (!PairFits(way, other))
                return false;
        }
        var load = onBoard.Aggregate(_party[way], (sum, other) => sum + _party[other]);
        return _cars.Any(car => car.Fits(load));
    }

    private bool PairFits(int first, int second)
    {
        ref var known = ref _pairFits[(Math.Min(first, second) * _day.Ways.Length) + Math.Max(first, second)];
        if (known == 0)
            known = CanShare(first, second) ? (sbyte)1 : (sbyte)-1;
        return known > 0;
    }

    private bool CanShare(int first, int second)
    {
        var (one, other) = (_day.RequestOf(first), _day.RequestOf(second));
        if (one == other || _apart.Contains((one, other)))
            return false;
        return _passage.TryPass([first], [2 * second], [first, second]) || _passage.TryPass([second], [2 * first], [first, second]);
    }

    private void Link(int from, int? to)
    {
        if (to is not { } node)
            return;
        var leg = _day.ShortestLeg(_keys[from].Stop, _keys[node].Stop);
        if (_earliest[from] + (long)leg <= _latest[node])
            _target.Add(node);
    }

    private int? Find(int stop, int[] onBoard)
    {
        var key = new EventKey(stop, onBoard);
        if (_nodes.TryGetValue(key, out var node))
            return node < 0 ? null : node;
        var way = stop >> 1;
        int[] before = (stop & 1) == 0 ? [.. onBoard.Where(other => other != way)] : [.. onBoard, way];
        var found = _passage.TryPass(before, [stop], onBoard);
        _nodes[key] = found ? _keys.Count : -1;
        if (!found)
            return null;
        _keys.Add(key);
        _earliest.Add(_passage.Earliest);
        _latest.Add(_passage.Latest);
        return _keys.Count - 1;
    }
}
