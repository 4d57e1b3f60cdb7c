namespace Mobilitaet.Routing.Places;

/// <summary>A city, town, village, hamlet, suburb or single dwelling from the imported data.</summary>
public sealed record Settlement
{
    public required string Name { get; init; }

    /// <summary>The OpenStreetMap place value, for example <c>village</c>.</summary>
    public required string Category { get; init; }

    public required GeoPoint Position { get; init; }

    public int? Population { get; init; }

    /// <summary>The municipality whose boundary holds it; null where the data has no boundary.</summary>
    public Municipality? Municipality { get; init; }

    /// <summary>Whether the municipality names it as its centre or bears its name.</summary>
    public bool IsMunicipalityCentre { get; init; }
}
