using System.Numerics;
using System.Runtime.InteropServices;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Proving;

/// <summary>The least driving times between all places over any detours (Floyd and Warshall), so that bounds hold for tables that break the triangle inequality.</summary>
internal sealed class ShortestTimes
{
    private readonly int[] _milliseconds;
    private readonly int _count;

    public ShortestTimes(TravelTimes times)
    {
        _count = times.Origins;
        _milliseconds = new int[_count * _count];
        for (var from = 0; from < _count; from++)
        {
            times.MillisecondsFrom(from)[.._count].CopyTo(_milliseconds.AsSpan(from * _count));
            _milliseconds[(from * _count) + from] = 0;
        }
        for (var over = 0; over < _count; over++)
        {
            for (var from = 0; from < _count; from++)
                Shorten(_milliseconds[(from * _count) + over], _milliseconds.AsSpan(from * _count, _count), _milliseconds.AsSpan(over * _count, _count));
        }
    }

    public int this[int from, int to] => _milliseconds[(from * _count) + to];

    private static void Shorten(int first, Span<int> row, Span<int> rest)
    {
        if (first >= TravelTimes.Unreachable)
            return;
        var target = MemoryMarshal.Cast<int, Vector<int>>(row);
        var source = MemoryMarshal.Cast<int, Vector<int>>(rest);
        var add = new Vector<int>(first);
        for (var i = 0; i < target.Length; i++)
            target[i] = Vector.Min(target[i], source[i] + add);
        for (var i = target.Length * Vector<int>.Count; i < row.Length; i++)
            row[i] = Math.Min(row[i], rest[i] + first);
    }
}
