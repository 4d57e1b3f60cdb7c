namespace Mobilitaet.Routing.Places.Names;

/// <summary>Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours count one each.</summary>
internal static class EditDistance
{
    /// <summary>The distance when it is at most <paramref name="limit"/>, else a larger number.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) => Measure(a, b, limit, toPrefixOfB: false);

    /// <summary>The smallest distance between <paramref name="a"/> and any beginning of <paramref name="b"/>.</summary>
    public static int ToPrefix(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) =>
        Measure(a, b[..Math.Min(b.Length, a.Length + limit)], limit, toPrefixOfB: true);

    private static int Measure(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit, bool toPrefixOfB)
    {
        var width = b.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        var beforeLast = rows[..width];
        var last = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, beforeLast[j - 2] + 1);
                row[j] = value;
                smallest = Math.Min(smallest, value);
            }
            if (smallest > limit)
                return limit + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return toPrefixOfB ? Smallest(last) : last[width - 1];
    }

    private static int Smallest(ReadOnlySpan<int> values)
    {
        var smallest = int.MaxValue;
        foreach (var value in values)
            smallest = Math.Min(smallest, value);
        return smallest;
    }
}
