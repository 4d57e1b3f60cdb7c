using System.Text.Json;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;

namespace Mobilitaet.App;

/// <summary>An isochrone as a GeoJSON feature with its place, mode and minutes.</summary>
public static class IsochroneJson
{
    private const double MostMinutes = 240;

    private static readonly JsonSerializerOptions GeoJson = new(JsonSerializerDefaults.Web) { Converters = { new GeoJsonConverterFactory() } };

    /// <exception cref="InputException">The minutes are not in the allowed range.</exception>
    public static double CheckMinutes(double minutes) => minutes is > 0 and <= MostMinutes
        ? minutes
        : throw new InputException(FormattableString.Invariant($"The minutes must be more than 0 and at most {MostMinutes:0}; {minutes} is not."));

    public static string Compute(ModeNetwork streets, Location at, double minutes, bool towards)
    {
        using var lease = streets.RentReachSearch();
        var area = lease.Search.Isochrone(streets.Snap(at.Position), (int)(minutes * 60_000), towards);
        var attributes = new AttributesTable
        {
            { "place", at.Label },
            { "mode", ModeNames.Name(streets.Mode) },
            { "minutes", minutes },
            { "towards", towards },
        };
        return JsonSerializer.Serialize(new Feature(area, attributes), GeoJson);
    }
}
