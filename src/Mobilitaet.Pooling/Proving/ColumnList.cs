namespace Mobilitaet.Pooling.Proving;

/// <summary>Many ways to use shifts, held close together; of the same rides in the same shift only the cheapest is kept.</summary>
/// <param name="rides">How many rides the day has.</param>
internal sealed class ColumnList(int rides)
{
    private const int Empty = -1;

    private int[] _shift = new int[1024];
    private long[] _cost = new long[1024];
    private int[] _firstRow = new int[1025];
    private int[] _rideCount = new int[1024];
    private int[] _firstStop = new int[1024];
    private int[] _stopCount = new int[1024];
    private int[] _rows = new int[1 << 14];
    private int[] _stops = new int[1 << 14];
    private int[] _slots = NewSlots(1 << 12);
    private int _stopsUsed;

    public int Count { get; private set; }

    /// <summary>Index of the shift; -1 for a request left out.</summary>
    public ReadOnlySpan<int> Shifts => _shift.AsSpan(0, Count);

    /// <summary>What each costs at least.</summary>
    public ReadOnlySpan<long> Costs => _cost.AsSpan(0, Count);

    /// <summary>The rows of the linear program that all of them count in, one after the other.</summary>
    public ReadOnlySpan<int> AllRows => _rows;

    /// <summary>Where the rows of each begin, and one more entry.</summary>
    public ReadOnlySpan<int> FirstRows => _firstRow.AsSpan(0, Count + 1);

    /// <summary>Its rides, ascending.</summary>
    public ReadOnlySpan<int> Rides(int column) => _rows.AsSpan(_firstRow[column], _rideCount[column]);

    /// <summary>Its rides, then its limits; a row named twice counts twice.</summary>
    public ReadOnlySpan<int> Rows(int column) => _rows.AsSpan(_firstRow[column].._firstRow[column + 1]);

    /// <summary>Its stops in driving order; -1 where the driver passes home between two tours.</summary>
    public ReadOnlySpan<int> Stops(int column) => _stops.AsSpan(_firstStop[column], _stopCount[column]);

    public PoolColumn this[int column] => new(_shift[column], Rides(column).ToArray(), Stops(column).ToArray(), _cost[column]);

    /// <summary>What is known to serve these rides, ascending, in this shift; null when nothing is.</summary>
    public int? Find(int shift, ReadOnlySpan<int> served)
    {
        var found = _slots[SlotOf(shift, served)];
        return found == Empty ? null : found;
    }

    /// <summary>Adds a way to use a shift that serves other rides than all known ones.</summary>
    public void Add(int shift, ReadOnlySpan<int> served, ReadOnlySpan<int> stops, long cost)
    {
        _slots[SlotOf(shift, served)] = Append(shift, served, [rides + shift], cost);
        Write(Count - 1, stops);
        if (2 * Count > _slots.Length)
            Rehash();
    }

    /// <summary>Adds a request left out.</summary>
    public void AddLeftOut(ReadOnlySpan<int> left, ReadOnlySpan<int> limits, long cost) => Append(-1, left, limits, cost);

    /// <summary>Puts a cheaper way to serve the same rides in its place.</summary>
    public void Replace(int column, ReadOnlySpan<int> stops, long cost)
    {
        _cost[column] = cost;
        if (stops.Length > _stopCount[column])
            Write(column, stops);
        else
        {
            stops.CopyTo(_stops.AsSpan(_firstStop[column]));
            _stopCount[column] = stops.Length;
        }
    }

    private int Append(int shift, ReadOnlySpan<int> served, ReadOnlySpan<int> limits, long cost)
    {
        if (Count == _shift.Length)
        {
            var size = 2 * Count;
            Array.Resize(ref _shift, size);
            Array.Resize(ref _cost, size);
            Array.Resize(ref _firstRow, size + 1);
            Array.Resize(ref _rideCount, size);
            Array.Resize(ref _firstStop, size);
            Array.Resize(ref _stopCount, size);
        }
        var first = _firstRow[Count];
        while (first + served.Length + limits.Length > _rows.Length)
            Array.Resize(ref _rows, 2 * _rows.Length);
        served.CopyTo(_rows.AsSpan(first));
        limits.CopyTo(_rows.AsSpan(first + served.Length));
        (_shift[Count], _cost[Count], _rideCount[Count]) = (shift, cost, served.Length);
        _firstRow[Count + 1] = first + served.Length + limits.Length;
        return Count++;
    }

    private void Write(int column, ReadOnlySpan<int> stops)
    {
        while (_stopsUsed + stops.Length > _stops.Length)
            Array.Resize(ref _stops, 2 * _stops.Length);
        stops.CopyTo(_stops.AsSpan(_stopsUsed));
        (_firstStop[column], _stopCount[column]) = (_stopsUsed, stops.Length);
        _stopsUsed += stops.Length;
    }

    private int SlotOf(int shift, ReadOnlySpan<int> served)
    {
        var hash = (uint)shift * 2654435761;
        foreach (var ride in served)
            hash = ((hash ^ (uint)ride) * 2246822519) ^ (hash >> 15);
        var slot = (int)(hash & (uint)(_slots.Length - 1));
        while (_slots[slot] != Empty && !(_shift[_slots[slot]] == shift && Rides(_slots[slot]).SequenceEqual(served)))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }

    private void Rehash()
    {
        _slots = NewSlots(2 * _slots.Length);
        for (var column = 0; column < Count; column++)
        {
            if (_shift[column] >= 0)
                _slots[SlotOf(_shift[column], Rides(column))] = column;
        }
    }

    private static int[] NewSlots(int size)
    {
        var slots = new int[size];
        Array.Fill(slots, Empty);
        return slots;
    }
}
