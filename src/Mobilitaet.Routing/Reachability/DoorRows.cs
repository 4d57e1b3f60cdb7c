namespace Mobilitaet.Routing.Reachability;

/// <summary>What belongs to a few of many doors, door after door. Immutable.</summary>
internal sealed class DoorRows<T>
{
    private readonly int[] _doors;
    private readonly int[] _first;
    private readonly T[] _items;

    /// <param name="doors">The doors that have anything, in order.</param>
    /// <param name="first">Where the items of each of these begin, and where the last ones end.</param>
    /// <param name="items">All items.</param>
    public DoorRows(int[] doors, int[] first, T[] items) => (_doors, _first, _items) = (doors, first, items);

    public static DoorRows<T> None { get; } = new([], [0], []);

    /// <summary>The doors that have anything, in order.</summary>
    public ReadOnlySpan<int> Doors => _doors;

    public int ItemCount => _items.Length;

    public ReadOnlySpan<T> Of(int door) => Array.BinarySearch(_doors, door) is >= 0 and var at ? _items.AsSpan(_first[at].._first[at + 1]) : [];
}
