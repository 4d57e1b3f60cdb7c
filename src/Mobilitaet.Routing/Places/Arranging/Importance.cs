namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>What comes first among equally good matches, 0 to 1: settlements by rank and population, streets, stops, amenities.</summary>
internal static class Importance
{
    public static float Of(PlaceKind kind, string category, int? population, bool isMunicipalityCentre)
    {
        var rank = kind switch
        {
            PlaceKind.Settlement => OfSettlement(category),
            PlaceKind.Municipality => 0.72,
            PlaceKind.Street => category is "track" or "path" ? 0.25 : 0.32,
            PlaceKind.Stop => category is "station" or "halt" ? 0.4 : 0.2,
            _ => category is "locality" ? 0.05 : 0.12,
        };
        if (kind == PlaceKind.Settlement && population is > 0)
            rank += 0.02 * Math.Min(5, Math.Log10(population.Value));
        if (isMunicipalityCentre)
            rank += 0.08;
        return (float)Math.Min(1, rank);
    }

    private static double OfSettlement(string category) => category switch
    {
        "city" => 0.9,
        "town" => 0.8,
        "village" => 0.62,
        "borough" or "suburb" => 0.56,
        "hamlet" or "quarter" => 0.5,
        _ => 0.4,
    };
}
