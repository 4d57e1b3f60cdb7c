namespace Mobilitaet.Routing.Places.Names;

/// <summary>Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours count one each.</summary>
internal static class EditDistance
{
    /// <summary>The distance when it is at most <paramref name="limit"/>, else a larger number.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        if (a.Length == 0 || b.Length == 0)
            return a.Length + b.Length;
        return Math.Abs(a.Length - b.Length) > limit ? limit + 1 : Measure(a, b, limit, toPrefixOfB: false);
    }

    /// <summary>The smallest distance between <paramref name="a"/> and any beginning of <paramref name="b"/>.</summary>
    public static int ToPrefix(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..Math.Min(b.Length, start + a.Length + limit)];
        return a.Length == 0 ? 0 : Measure(a, b, limit, toPrefixOfB: true);
    }

    // Only the band of cells that can stay within the limit is filled.
    private static int Measure(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit, bool toPrefixOfB)
    {
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        rows.Fill(limit + 1);
        var beforeLast = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < Math.Min(width, limit + 1); j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var from = Math.Max(1, i - limit);
            var to = Math.Min(width - 1, i + limit);
            row[from - 1] = from == 1 ? i : limit + 1;
            var smallest = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                row[j] = value;
                smallest = Math.Min(smallest, value);
            }
            if (to + 1 < width)
                row[to + 1] = limit + 1;
            if (smallest > limit)
                return limit + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return toPrefixOfB ? Smallest(last, Math.Max(0, a.Length - limit)) : last[width - 1];
    }

    private static int Smallest(ReadOnlySpan<int> row, int from)
    {
        var smallest = int.MaxValue;
        for (var j = from; j < row.Length; j++)
            smallest = Math.Min(smallest, row[j]);
        return smallest;
    }
}
