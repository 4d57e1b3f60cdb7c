using Mobilitaet.District.Offers;

namespace Mobilitaet.App.Api;

/// <summary>A municipality with its places, as the API answers it.</summary>
public sealed record MunicipalityAnswer(string Ags, string Name, string Kind, int Population, string Postcode, IReadOnlyList<PlaceAnswer> Places)
{
    public static MunicipalityAnswer Of(Municipality municipality) => new(
        municipality.Ags, municipality.Name, municipality.Kind, municipality.Population, municipality.Postcode,
        [.. municipality.Places.Select(place => new PlaceAnswer(place.Name, place.Latitude, place.Longitude, place.IsMainPlace))]);
}
