using System.Numerics;
using System.Runtime.InteropServices;

namespace Mobilitaet.Routing.Transit.Queries;

/// <summary>
/// For every number of rides and every stop: the earliest arrival by vehicle, the earliest moment to board the next one, and how both came about.
/// A row counts "at most so many rides"; it takes over what the row before knows when its round begins.
/// </summary>
internal sealed class RoundLabels
{
    /// <summary>Later than everything, and safe to add a walk to.</summary>
    public const int Never = 1 << 29;

    private int[] _arrivals = [];
    private int[] _ready = [];
    private RideParent[] _rides = [];
    private int[] _from = [];
    private int _stops;
    private int _rowsInUse;

    public void Start(int stopCount, int rounds)
    {
        _stops = stopCount;
        var size = stopCount * (rounds + 1);
        if (_arrivals.Length < size)
        {
            _arrivals = new int[size];
            _ready = new int[size];
            _rides = new RideParent[size];
            _from = new int[size];
        }
        _arrivals.AsSpan(0, stopCount).Fill(Never);
        _ready.AsSpan(0, stopCount).Fill(Never);
        _rowsInUse = 1;
    }

    /// <summary>Makes a row know everything that the row before knows.</summary>
    public void Open(int round)
    {
        if (round < _rowsInUse)
        {
            TakeMinimum(ArrivalsAt(round), ArrivalsAt(round - 1));
            TakeMinimum(ReadyAt(round), ReadyAt(round - 1));
            return;
        }
        ArrivalsAt(round - 1).CopyTo(ArrivalsAt(round));
        ReadyAt(round - 1).CopyTo(ReadyAt(round));
        _rowsInUse = round + 1;
    }

    /// <summary>Earliest arrivals by vehicle after at most this many rides.</summary>
    public Span<int> ArrivalsAt(int round) => _arrivals.AsSpan(round * _stops, _stops);

    /// <summary>Earliest moments to board after at most this many rides.</summary>
    public Span<int> ReadyAt(int round) => _ready.AsSpan(round * _stops, _stops);

    /// <summary>How the arrivals of a row came about that were improved in its own round.</summary>
    public Span<RideParent> RidesAt(int round) => _rides.AsSpan(round * _stops, _stops);

    /// <summary>Where one alighted before boarding here; in row 0 the index of the access.</summary>
    public Span<int> FromAt(int round) => _from.AsSpan(round * _stops, _stops);

    private static void TakeMinimum(Span<int> row, Span<int> before)
    {
        var wide = MemoryMarshal.Cast<int, Vector<int>>(row);
        var wideBefore = MemoryMarshal.Cast<int, Vector<int>>(before);
        for (var i = 0; i < wide.Length; i++)
            wide[i] = Vector.Min(wide[i], wideBefore[i]);
        for (var i = wide.Length * Vector<int>.Count; i < row.Length; i++)
            row[i] = Math.Min(row[i], before[i]);
    }
}
