namespace Mobilitaet.Routing.Roads.Building;

/// <summary>The segments as one mode sees them: durations per direction, ends (a blocked junction falls apart into dead ends), destination-only.</summary>
internal sealed class ModeSegments(int count)
{
    public const int Closed = TravelTimes.Unreachable;

    /// <summary>Milliseconds along each segment.</summary>
    public int[] Forward { get; } = new int[count];

    public int[] Backward { get; } = new int[count];

    public int[] From { get; } = new int[count];

    public int[] To { get; } = new int[count];

    public bool[] DestinationOnly { get; } = new bool[count];

    /// <summary>Junction of every end node; the nodes after the real junctions are dead ends at barriers.</summary>
    public int[] JunctionOf { get; set; } = [];

    public int NodeCount => JunctionOf.Length;

    public int Count => Forward.Length;

    public bool IsOpen(int segment) => Forward[segment] < Closed || Backward[segment] < Closed;
}
