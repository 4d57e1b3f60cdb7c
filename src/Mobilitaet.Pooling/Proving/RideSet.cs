namespace Mobilitaet.Pooling.Proving;

/// <summary>A shift and the rides it serves, ascending.</summary>
internal readonly struct RideSet(int shift, int[] rides) : IEquatable<RideSet>
{
    private readonly int _shift = shift;
    private readonly int[] _rides = rides;

    public bool Equals(RideSet other) => _shift == other._shift && _rides.AsSpan().SequenceEqual(other._rides);

    public override bool Equals(object? obj) => obj is RideSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = _shift;
        foreach (var ride in _rides)
            hash = (hash * 16777619) ^ ride;
        return hash;
    }
}
