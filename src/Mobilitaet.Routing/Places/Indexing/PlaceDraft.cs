using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>One place on its way into the index.</summary>
internal sealed class PlaceDraft
{
    public required PlaceKind Kind { get; init; }

    public required string Category { get; set; }

    /// <summary>The main name first, then all others.</summary>
    public required IReadOnlyList<string> Names { get; set; }

    public required int LatitudeE7 { get; set; }

    public required int LongitudeE7 { get; set; }

    public int? Population { get; set; }

    public string? Locality { get; set; }

    /// <summary>The settlement it lies in by position; null for settlements themselves.</summary>
    public PlaceDraft? Around { get; set; }

    public int Municipality { get; set; } = -1;

    public string? MunicipalityName { get; set; }

    public string? County { get; set; }

    /// <summary>Further names of the surroundings from address tags.</summary>
    public IReadOnlyList<string> Surroundings { get; set; } = [];

    public string? Postcode { get; set; }

    /// <summary>0 to 1: what comes first among equally good matches.</summary>
    public float Importance { get; set; }

    public List<NumberedDoor> Doors { get; } = [];

    public string Name => Names[0];

    public GeoPoint Position => new(LatitudeE7 / 1e7, LongitudeE7 / 1e7);
}
