namespace Mobilitaet.Routing.Places;

/// <summary>One place found by name, with its position.</summary>
public sealed record PlaceMatch
{
    public required PlaceKind Kind { get; init; }

    /// <summary>The OpenStreetMap value behind the kind: <c>village</c>, <c>residential</c>, <c>house</c>, <c>kindergarten</c>, <c>bus_stop</c>.</summary>
    public required string Category { get; init; }

    /// <summary>The main name, for an address with its house number.</summary>
    public required string Name { get; init; }

    /// <summary>What to show: <c>Bahnhofstraße 12, Sontra</c> or <c>Weißenborn, Sontra</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The village or town it lies in; null when there is none near.</summary>
    public string? Locality { get; init; }

    public string? Municipality { get; init; }

    /// <summary>The official key of the municipality (in Germany the eight-digit Gemeindeschlüssel).</summary>
    public string? MunicipalityCode { get; init; }

    public string? Postcode { get; init; }

    public required GeoPoint Position { get; init; }

    /// <summary>How well it fits, 0 to 1; only the order within one result has a meaning.</summary>
    public required double Score { get; init; }

    /// <summary>Whether the asked house number is not in the data, so that this is the nearest known one or the street itself.</summary>
    public bool IsApproximate { get; init; }
}
