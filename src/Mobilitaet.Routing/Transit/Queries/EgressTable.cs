using Mobilitaet.Routing.Transit.Virtual;

namespace Mobilitaet.Routing.Transit.Queries;

/// <summary>Which ways lead from a stop to the destination's door.</summary>
internal sealed class EgressTable
{
    private int[] _heads = [];
    private int[] _next = [];
    private StopAccess[] _ways = [];
    private int _count;
    private VirtualStops? _stops;

    public void Start(VirtualStops stops, ReadOnlySpan<StopAccess> ways)
    {
        // Only the last query's stops are set, so only they are cleared.
        for (var i = 0; i < _count; i++)
            _heads[_ways[i].Stop.Index] = -1;
        SetVirtual();
        _stops = stops;
        var stopCount = stops.NodeCount;
        if (_heads.Length < stopCount)
        {
            _heads = new int[stopCount];
            _heads.AsSpan().Fill(-1);
        }
        if (_ways.Length < ways.Length)
        {
            _ways = new StopAccess[ways.Length];
            _next = new int[ways.Length];
        }
        _count = ways.Length;
        ways.CopyTo(_ways);
        for (var i = 0; i < _count; i++)
        {
            ref var head = ref _heads[_ways[i].Stop.Index];
            _next[i] = head;
            head = i;
        }
        SetVirtual();
    }

    /// <summary>From a virtual stop the ways of its stop lead on.</summary>
    private void SetVirtual()
    {
        if (_stops is null || _stops.IsEmpty)
            return;
        foreach (ref readonly var way in _ways.AsSpan(0, _count))
        {
            var (from, before) = _stops.RangeOf(way.Stop.Index);
            _heads.AsSpan(from, before - from).Fill(_heads[way.Stop.Index]);
        }
    }

    /// <summary>Being at the door after alighting at a stop; leaves <paramref name="best"/> and <paramref name="way"/> alone when that is no earlier.</summary>
    public bool Improve(int stop, int arrival, ref int best, ref int way)
    {
        var improved = false;
        for (var i = _heads[stop]; i >= 0; i = _next[i])
        {
            ref readonly var candidate = ref _ways[i];
            var atDoor = Math.Max(arrival, candidate.NotBefore) + candidate.Seconds;
            if (arrival > candidate.NotAfter || atDoor >= best)
                continue;
            (best, way, improved) = (atDoor, i, true);
        }
        return improved;
    }

    public bool LeadsFrom(int stop) => _heads[stop] >= 0;
}
