using System.Runtime.CompilerServices;

namespace Mobilitaet.District.Database.Backups;

/// <summary>Reports the share of all rows that have passed.</summary>
internal sealed class RowCounter(long total, IProgress<double>? progress)
{
    private long _done;

    public async IAsyncEnumerable<object?[]> Count(IAsyncEnumerable<object?[]> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if ((++_done & 0xFFF) == 0)
                progress?.Report(Math.Min(1, (double)_done / total));
            yield return row;
        }
    }
}
