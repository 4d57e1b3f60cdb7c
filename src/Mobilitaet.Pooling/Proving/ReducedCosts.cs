namespace Mobilitaet.Pooling.Proving;

/// <summary>Room for the reduced cost and a mark of every column, used by one node at a time.</summary>
internal sealed class ReducedCosts(int columns)
{
    private readonly int[] _marks = new int[columns];
    private int _mark;

    public long[] Values { get; } = new long[columns];

    /// <summary>Whose reduced costs these are.</summary>
    public NodeProgram? Owner { get; set; }

    /// <summary>Marks these columns and no others.</summary>
    public void Mark(int[] marked)
    {
        _mark++;
        foreach (var column in marked)
            _marks[column] = _mark;
    }

    public bool IsMarked(int column) => _marks[column] == _mark;
}
