namespace Mobilitaet.Routing.Places;

/// <summary>What somebody typed to find a place, and what to prefer.</summary>
public sealed record PlaceQuery
{
    /// <summary>Any text in any script; longer than 200 characters is cut.</summary>
    public required string Text { get; init; }

    /// <summary>How many matches at most.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Of equally good matches the ones closer to this point come first.</summary>
    public GeoPoint? Near { get; init; }

    /// <summary>Only these kinds; null finds all, and then a municipality is left out where its main place of the same name is found.</summary>
    public IReadOnlyCollection<PlaceKind>? Kinds { get; init; }
}
