namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Segments joined over plain through-nodes into chains between the nodes where one mode can choose; a directed chain is chain * 2 + (1 when backward).</summary>
internal sealed class ChainSet
{
    public List<int> From { get; } = [];

    public List<int> To { get; } = [];

    /// <summary>First entry of each chain in <see cref="Segments"/>; one more than there are chains.</summary>
    public List<int> FirstSegment { get; } = [0];

    /// <summary>Directed segments (segment * 2 + 1 when against the segment) in chain order.</summary>
    public List<int> Segments { get; } = [];

    public List<int> Forward { get; } = [];

    public List<int> Backward { get; } = [];

    public List<int> LengthCm { get; } = [];

    public List<bool> DestinationOnly { get; } = [];

    /// <summary>Where each segment lies on its chain; <see cref="SegmentOnChain.Nowhere"/> when closed.</summary>
    public SegmentOnChain[] OnChain { get; set; } = [];

    /// <summary>The open directed chains that leave each node.</summary>
    public Grouping<int> Leaving { get; private set; } = new(0, _ => { });

    public int Count => From.Count;

    public void GroupLeaving(int nodes) => Leaving = new Grouping<int>(nodes, add =>
    {
        for (var directed = 0; directed < Count * 2; directed++)
        {
            if (Duration(directed) < ModeSegments.Closed)
                add(Tail(directed), directed);
        }
    });

    public int Tail(int directed) => (directed & 1) == 0 ? From[directed >> 1] : To[directed >> 1];

    public int Head(int directed) => (directed & 1) == 0 ? To[directed >> 1] : From[directed >> 1];

    public int Duration(int directed) => (directed & 1) == 0 ? Forward[directed >> 1] : Backward[directed >> 1];
}
