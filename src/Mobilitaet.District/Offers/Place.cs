using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers;

/// <summary>A village or quarter of a municipality (Ort, Ortsteil).</summary>
public sealed class Place
{
    public int Id { get; init; }

    public required string Name { get; set; }

    public required string MunicipalityAgs { get; set; }

    public Municipality? Municipality { get; init; }

    public double Latitude { get; set; }

    public double Longitude { get; set; }

    /// <summary>Whether the travel table counts this place as the municipality's origin; see <see cref="MainPlace"/>.</summary>
    public bool IsMainPlace { get; set; }

    public GeoPoint Position => new(Latitude, Longitude);
}
