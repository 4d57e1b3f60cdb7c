namespace Mobilitaet.Pooling.Construction;

/// <summary>All rides, their variants and nodes in flat arrays.</summary>
internal sealed class CompiledRides
{
    public CompiledRides(int rides, int variants)
    {
        Request = new int[rides];
        Index = new int[rides];
        Unit = new int[rides];
        FirstVariant = new int[rides + 1];
        Load = new ulong[rides];
        After = new int[rides];
        IsLinked = new bool[rides];
        Stands = new bool[rides];
        GivesWay = new bool[rides];
        Ride = new int[variants];
        Way = new int[variants];
        Span = new int[variants];
        Metres = new int[variants];
        Early = new int[2 * variants];
        Late = new int[2 * variants];
        Service = new int[2 * variants];
        Location = new int[2 * variants];
    }

    public int Count => Request.Length;

    /// <summary>Index of the ride's request in the problem.</summary>
    public int[] Request { get; }

    /// <summary>Which ride of its request, from 0.</summary>
    public int[] Index { get; }

    /// <summary>What is served together or not at all.</summary>
    public int[] Unit { get; }

    /// <summary>The first usable variant of every ride, and one more.</summary>
    public int[] FirstVariant { get; }

    /// <summary>The packed load of every ride.</summary>
    public ulong[] Load { get; }

    /// <summary>Time from the end of the ride before to this pickup.</summary>
    public int[] After { get; }

    /// <summary>Whether the windows alone do not put this ride behind the ride before it; the ride before is then one less.</summary>
    public bool[] IsLinked { get; }

    /// <summary>Whether a coordinator set the ride into a tour or it has begun.</summary>
    public bool[] Stands { get; }

    /// <summary>Whether a ride stands in tours that cannot keep the rules any more, so that people may wait longer before its stops.</summary>
    public bool[] GivesWay { get; }

    public bool HasLinks { get; set; }

    /// <summary>By variant: its ride.</summary>
    public int[] Ride { get; }

    /// <summary>By variant: which way of the ride.</summary>
    public int[] Way { get; }

    /// <summary>By variant: longest time from the beginning of the pickup to the beginning of the drop-off.</summary>
    public int[] Span { get; }

    /// <summary>By variant: what the way costs beside driving.</summary>
    public int[] Metres { get; }

    /// <summary>By node: earliest beginning.</summary>
    public int[] Early { get; }

    /// <summary>By node: latest beginning.</summary>
    public int[] Late { get; }

    public int[] Service { get; }

    public int[] Location { get; }

    public bool LinksToPrevious(int ride) => IsLinked[ride];

    public bool LinksToNext(int ride) => ride + 1 < Count && IsLinked[ride + 1];
}
