namespace Mobilitaet.Pooling.Proving;

/// <summary>What an event is: a stop and the ways on board after it, ascending.</summary>
internal readonly struct EventKey(int stop, int[] onBoard) : IEquatable<EventKey>
{
    public int Stop { get; } = stop;

    public int[] OnBoard { get; } = onBoard;

    public bool Equals(EventKey other) => Stop == other.Stop && OnBoard.AsSpan().SequenceEqual(other.OnBoard);

    public override bool Equals(object? obj) => obj is EventKey other && Equals(other);

    public override int GetHashCode()
    {
        var hash = Stop;
        foreach (var way in OnBoard)
            hash = (hash * 16777619) ^ way;
        return hash;
    }
}
