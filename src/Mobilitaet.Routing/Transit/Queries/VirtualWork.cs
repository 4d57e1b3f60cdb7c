using Mobilitaet.Routing.Transit.Virtual;

namespace Mobilitaet.Routing.Transit.Queries;

/// <summary>What a search does besides where rules for changing name lines or trips: it passes gates, and puts the labels of virtual stops together.</summary>
internal sealed class VirtualWork
{
    private readonly StopList _improved = new();
    private readonly StopList _reached = new();
    private VirtualStops _stops = null!;
    private StopList _gates = new();
    private StopList _next = new();
    private int[] _best = [];

    public void Start(VirtualStops stops, int rounds)
    {
        _stops = stops;
        _improved.Start(stops.NodeCount);
        _reached.Start(stops.NodeCount);
        _gates.Start(stops.NodeCount);
        _next.Start(stops.NodeCount);
        var size = stops.StopCount * (rounds + 1);
        if (_best.Length < size)
            _best = new int[size];
        _best.AsSpan(0, size).Fill(RoundLabels.Never);
    }

    /// <summary>Leads on from the gates that were just reached, until only stops are.</summary>
    public void PassGates(StopChanges changes, StopList reached, Span<int> ready, Span<int> from, int target)
    {
        _gates.Clear();
        _reached.Clear();
        foreach (var node in reached.Stops)
            (node < _stops.FirstGate ? _reached : _gates).Add(node);
        while (_gates.Count > 0)
        {
            _next.Clear();
            foreach (var gate in _gates.Stops)
            {
                foreach (ref readonly var change in changes.Items.AsSpan(changes.First[gate], changes.First[gate + 1] - changes.First[gate]))
                {
                    var moment = ready[gate] + change.Seconds;
                    if (moment >= ready[change.Stop] || moment >= target)
                        continue;
                    ready[change.Stop] = moment;
                    from[change.Stop] = from[gate];
                    (change.Stop < _stops.FirstGate ? _reached : _next).Add(change.Stop);
                }
            }
            (_gates, _next) = (_next, _gates);
        }
        reached.Clear();
        foreach (var node in _reached.Stops)
            reached.Add(node);
    }

    /// <summary>Adds for each real stop only what beats all its virtual stops, with as many rides or fewer.</summary>
    public void AddProfiles(StopProfiles profiles, ReadOnlySpan<int> arrived, ReadOnlySpan<int> arrivals, int round, int moment)
    {
        _improved.Clear();
        foreach (var node in arrived)
        {
            var stop = _stops.RealOf(node);
            if (arrivals[node] >= BestUntil(round, stop))
                continue;
            _best[(round * _stops.StopCount) + stop] = arrivals[node];
            _improved.Add(stop);
        }
        foreach (var stop in _improved.Stops)
            profiles.Add(stop, moment, _best[(round * _stops.StopCount) + stop], round);
    }

    private int BestUntil(int round, int stop)
    {
        var best = RoundLabels.Never;
        for (var rides = 1; rides <= round; rides++)
            best = Math.Min(best, _best[(rides * _stops.StopCount) + stop]);
        return best;
    }
}
