using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Virtual;

/// <summary>
/// Where rules for changing name lines or trips, the calls of these stand at virtual stops: one for each class of trips at a stop for which equal
/// rules go. Changes between virtual stops then say exactly what the rules say, and the search needs to know nothing of lines and trips. Behind them
/// stand gates, at which nobody waits: one that all changes from such a stop lead through, and one for all that lead to it. Immutable.
/// </summary>
internal sealed class VirtualStops
{
    private readonly int[] _first;
    private readonly VirtualStop[] _virtual;
    private readonly int[] _gateOf;
    private readonly int[] _rowOfTrip;
    private readonly int[][] _rows;

    public VirtualStops(int stopCount, VirtualStop[] stops, int[] rowOfTrip, int[][] rows, TransferSide from, TransferSide to)
    {
        (StopCount, _virtual, _rowOfTrip, _rows, From, To) = (stopCount, stops, rowOfTrip, rows, from, to);
        FirstGate = NodeCount = stopCount + stops.Length;
        _first = _gateOf = [];
        if (stops.Length == 0)
            return;
        (_first, _gateOf) = (new int[stopCount + 1], new int[stopCount]);
        foreach (var stop in stops)
            _first[stop.Stop + 1]++;
        for (var stop = 0; stop < stopCount; stop++)
        {
            if (_first[stop + 1] > 0)
                (_gateOf[stop], NodeCount) = (NodeCount, NodeCount + 2);
            _first[stop + 1] += _first[stop];
        }
    }

    public TransferSide From { get; }

    public TransferSide To { get; }

    public int StopCount { get; }

    /// <summary>Nodes from here on are gates.</summary>
    public int FirstGate { get; }

    /// <summary>Stops, virtual stops and gates together.</summary>
    public int NodeCount { get; }

    public bool IsEmpty => _virtual.Length == 0;

    /// <summary>The virtual stops of a stop, as nodes: from the first to before the last.</summary>
    public (int From, int Before) RangeOf(int stop) => IsEmpty ? (0, 0) : (StopCount + _first[stop], StopCount + _first[stop + 1]);

    /// <summary>The stop itself and its virtual stops.</summary>
    public IEnumerable<int> NodesOf(int stop)
    {
        var (from, before) = RangeOf(stop);
        return Enumerable.Range(from, before - from).Prepend(stop);
    }

    /// <summary>Whether a stop has virtual stops.</summary>
    public bool Has(int stop) => !IsEmpty && _first[stop + 1] > _first[stop];

    /// <summary>The gate that leads out of a stop with virtual stops.</summary>
    public int GateFrom(int stop) => _gateOf[stop];

    /// <summary>The gate that leads to all nodes of a stop with virtual stops.</summary>
    public int GateTo(int stop) => _gateOf[stop] + 1;

    /// <summary>The stop that a node stands for.</summary>
    public int RealOf(int node) => node < StopCount ? node : _virtual[node - StopCount].Stop;

    /// <summary>The class, when alighting, of the trips at a node.</summary>
    public int FromClassOf(int node) => node < StopCount ? 0 : _virtual[node - StopCount].FromClass;

    /// <summary>The class, when boarding, of the trips at a node.</summary>
    public int ToClassOf(int node) => node < StopCount ? 0 : _virtual[node - StopCount].ToClass;

    /// <summary>Equal for trips of a pattern that stand at the same virtual stops; 0 when none of them is virtual.</summary>
    public int RowOf(int trip) => IsEmpty ? 0 : _rowOfTrip[trip];

    /// <summary>The node at which a row's trip makes a call; <paramref name="stop"/> itself where no rule names it.</summary>
    public int NodeAt(int row, int call, int stop) => row == 0 ? stop : _rows[row][call];

    /// <summary>For a file without rules that name lines or trips, nothing; else found in one pass over the trips that call where these rules are.</summary>
    public static VirtualStops Of(TimetableTables tables) => new VirtualStopsBuilder(tables).Build();
}
