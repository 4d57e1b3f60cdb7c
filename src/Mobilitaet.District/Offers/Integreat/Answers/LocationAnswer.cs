namespace Mobilitaet.District.Offers.Integreat.Answers;

/// <summary>Where something is; an event without a place has one with nothing in it.</summary>
internal sealed record LocationAnswer
{
    /// <summary>Stays the same over languages and versions.</summary>
    public long? Id { get; init; }

    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }
}
