namespace Mobilitaet.District.Rides;

/// <summary>Who travels together.</summary>
public sealed record Party
{
    public int Adults { get; init; }

    /// <summary>Ages of the children in years.</summary>
    public List<int> ChildAges { get; init; } = [];

    public bool Wheelchair { get; init; }

    public bool Pram { get; init; }

    public int People => Adults + ChildAges.Count;
}
