namespace Mobilitaet.Routing.Roads;

/// <summary>Where a segment lies on its chain in one mode, and how long it takes there.</summary>
/// <param name="DirectedChain">Chain * 2, plus 1 when the segment runs against the chain; -1 when closed to the mode.</param>
/// <param name="OffsetForward">Milliseconds from the chain's start to the segment, travelling along the chain.</param>
/// <param name="OffsetBackward">Milliseconds from the chain's end to the segment, travelling against the chain.</param>
/// <param name="Forward">Milliseconds over the segment along the chain.</param>
/// <param name="Backward">Milliseconds over the segment against the chain.</param>
/// <param name="OffsetCm">Centimetres from the chain's start to the segment.</param>
internal readonly record struct SegmentOnChain(
    int DirectedChain, int OffsetForward, int OffsetBackward, int Forward, int Backward, int OffsetCm)
{
    public static SegmentOnChain Nowhere => new(-1, 0, 0, 0, 0, 0);

    public int Chain => DirectedChain >> 1;

    public bool IsReversed => (DirectedChain & 1) != 0;
}
