namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Why one direction fails, and by how many minutes where that is known.</summary>
internal readonly record struct DirectionGap(GapReason Reason, short MissedBy)
{
    public static DirectionGap Of(GapReason reason, int seconds = 0) => new(reason, (short)Math.Min((seconds + 59) / 60, short.MaxValue));
}
