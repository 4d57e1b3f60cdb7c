using System.Text.Json;
using Mobilitaet.App.Api;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Mobilitaet.App.Journeys;

/// <summary>Journeys as a GeoJSON feature collection: one line per leg with its times and line.</summary>
public static class JourneyGeoJson
{
    private static readonly JsonSerializerOptions GeoJson = new(JsonSerializerDefaults.Web)
    {
        Encoder = JsonSettings.Indented.Encoder,
        Converters = { new GeoJsonConverterFactory() },
    };

    public static string Write(IReadOnlyList<Journey> journeys)
    {
        var features = new FeatureCollection();
        for (var number = 0; number < journeys.Count; number++)
        {
            for (var part = 0; part < journeys[number].Legs.Count; part++)
                features.Add(new Feature(LineOf(journeys[number].Legs[part]), AttributesOf(journeys[number].Legs[part], number, part)));
        }
        return JsonSerializer.Serialize(features, GeoJson);
    }

    // A leg that stays on the spot still is a line, because a line of one point is none.
    private static LineString LineOf(Leg leg) => new(leg.Geometry.Count > 1
        ? [.. leg.Geometry.Select(CoordinateOf)]
        : [CoordinateOf(leg.From.Position), CoordinateOf(leg.To.Position)]);

    private static AttributesTable AttributesOf(Leg leg, int journey, int part)
    {
        var attributes = new AttributesTable
        {
            { "journey", journey + 1 },
            { "leg", part + 1 },
            { "text", JourneyPhrases.Of(leg) },
            { "from", leg.From.Name },
            { "to", leg.To.Name },
            { "departure", JourneyTimes.Iso(leg.Departure) },
            { "arrival", JourneyTimes.Iso(leg.Arrival) },
        };
        if (leg is StreetLeg street)
        {
            attributes.Add("mode", ModeNames.Name(street.Mode));
            attributes.Add("metres", street.Metres);
        }
        var (line, booking) = leg switch
        {
            RideLeg ride => (ride.Line, ride.Booking),
            FlexLeg flex => (flex.Line, flex.Booking),
            _ => (null, null),
        };
        if (line is not null)
            attributes.Add("line", line.Name);
        if (line?.Color is { } color)
            attributes.Add("color", $"#{color}");
        if (booking is not null)
            attributes.Add("booking", JourneyPhrases.Of(booking));
        return attributes;
    }

    private static Coordinate CoordinateOf(GeoPoint point) => new(Math.Round(point.Longitude, 6), Math.Round(point.Latitude, 6));
}
