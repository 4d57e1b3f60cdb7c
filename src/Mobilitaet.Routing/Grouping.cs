namespace Mobilitaet.Routing;

/// <summary>Items sorted into numbered groups by counting; within a group they keep their order.</summary>
/// <remarks>One array of items and one of beginnings, so that it can be written to a file and mapped as it is.</remarks>
internal sealed class Grouping<T>
{
    /// <param name="groups">How many groups there are.</param>
    /// <param name="visit">Tells every item with its group; called twice, once to count and once to sort, and must tell the same both times.</param>
    public Grouping(int groups, Action<Action<int, T>> visit)
    {
        First = new int[checked(groups + 1)];
        visit((group, _) => First[group + 1]++);
        for (var group = 0; group < groups; group++)
            First[group + 1] += First[group];
        Items = new T[First[groups]];
        var next = First.AsSpan(0, groups).ToArray();
        visit((group, item) => Items[next[group]++] = item);
    }

    /// <summary>Where each group begins in <see cref="Items"/>, and one closing entry.</summary>
    public int[] First { get; }

    public T[] Items { get; }

    public ReadOnlySpan<T> this[int group] => Items.AsSpan(First[group], First[group + 1] - First[group]);
}
