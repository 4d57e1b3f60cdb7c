namespace Mobilitaet.District.Reachability.Layers;

/// <summary>One session from every place in every layer.</summary>
public sealed class ReachRow
{
    /// <param name="session">Its time; need not be one of the input's sessions.</param>
    /// <param name="cells">Place by place, in each layer by layer.</param>
    internal ReachRow(ReachSession session, ReachCell[] cells)
    {
        Session = session;
        Cells = cells;
    }

    public ReachSession Session { get; }

    internal ReachCell[] Cells { get; }

    public ref readonly ReachCell this[int place, ReachLayer layer] => ref Cells[(place * ReachTable.LayerCount) + (int)layer];
}
