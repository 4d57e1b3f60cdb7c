namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>Rows of 16 integers, one row per node and one lane per origin, aligned to cache lines.</summary>
internal sealed unsafe class LaneRows
{
    public const int Lanes = 16;
    private int[] _storage = [];

    public int* First { get; private set; }

    /// <summary>The first rows as a span that keeps the storage alive.</summary>
    public Span<int> Span(int rows)
    {
        fixed (int* start = _storage)
            return _storage.AsSpan((int)(First - start), rows * Lanes);
    }

    public void EnsureRows(int rows)
    {
        var needed = checked((rows + 1) * Lanes);
        if (_storage.Length >= needed)
            return;
        // Pinned once, so that the hot loops can keep a plain pointer.
        _storage = GC.AllocateUninitializedArray<int>(needed + (needed / 4), pinned: true);
        fixed (int* start = _storage)
            First = (int*)(((nuint)start + 63) & ~(nuint)63);
    }
}
