using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.App.Api;

/// <summary>The part of the JSON interface that tells about journeys, stops and departures.</summary>
public static class JourneyEndpoints
{
    private const string GeoJson = "application/geo+json";

    public static void MapJourneyApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/journeys", FindJourneys)
            .WithSummary("Journeys from door to door, as JSON or, with format=geojson, as GeoJSON.")
            .WithDescription($"Places are 'lat,lon', a place, an address, or a stop by name or id. Times are local, 08:15 or 2026-11-24T08:15. Layers, separated by commas: {LayerNames.All}.")
            .Produces<JourneyListAnswer>().Produces<object>(200, GeoJson);
        api.MapGet("/stops", ListStops).WithSummary("Stops whose names hold the words asked, best first.");
        api.MapGet("/stops/{id}/departures", ListDepartures).WithSummary("What leaves from a stop or station within a day.")
            .Produces<DepartureListAnswer>().ProducesProblem(404);
    }

    private static IResult FindJourneys(
        HttpRequest request, DistrictTimetable timetable, DistrictPlaces places, DataFolder folder, IClock clock,
        string? from, string? to, string? depart, string? arrive, string? date, int? window, string? layers, string? mode,
        [FromQuery(Name = "maxChanges")] int? maxChanges, [FromQuery(Name = "maxWalk")] int? maxWalk,
        [FromQuery(Name = "bookedAt")] string? bookedAt, string? format)
    {
        var district = Get(timetable);
        var wish = new JourneyWish
        {
            From = from,
            To = to,
            Depart = depart,
            Arrive = arrive,
            Date = date,
            Window = window,
            Layers = layers,
            Mode = mode,
            MaxChanges = maxChanges,
            MaxWalk = maxWalk,
            BookedAt = bookedAt,
        };
        var query = wish.Settle(folder.HasNetwork ? places.Get() : null, district, clock.GetCurrentInstant());
        var found = district.Planner.Find(query);
        if (found is { Journeys.Count: 0, Refusal: { } refusal })
            throw new NoJourneyException(refusal);
        return WantsGeoJson(request, format)
            ? Results.Text(JourneyGeoJson.Write(found.Journeys), GeoJson)
            : Results.Ok(JourneyListAnswer.Of(query, found, new StepSentences(CultureInfo.CurrentUICulture)));
    }

    private static Ok<IEnumerable<StopItem>> ListStops(DistrictTimetable timetable, string? query, int? limit)
    {
        if (string.IsNullOrWhiteSpace(query))
            throw new InputException("The parameter 'query' is missing.");
        return TypedResults.Ok(Get(timetable).Stops.List(query, Math.Clamp(limit ?? 10, 1, 100)).Select(StopItem.Of));
    }

    private static IResult ListDepartures(DistrictTimetable timetable, IClock clock, string id, string? at, string? date, int? limit)
    {
        var district = Get(timetable);
        if (district.Timetable.FindStop(id) is not { } stop)
            return Results.Problem($"There is no stop '{id}'; find stops with /api/v1/stops?query=.", statusCode: StatusCodes.Status404NotFound);
        var place = district.Timetable.Get(stop);
        var from = JourneyTimes.Parse(at, date, district.Timetable.Zone, clock.GetCurrentInstant());
        var departures = DepartureListAnswer.List(district.Timetable, place, from, Math.Clamp(limit ?? 20, 1, DepartureListAnswer.MostDepartures));
        return Results.Ok(DepartureListAnswer.Of(place, departures));
    }

    private static DistrictJourneys Get(DistrictTimetable timetable) =>
        timetable.Find() ?? throw new NoTimetableException();

    private static bool WantsGeoJson(HttpRequest request, string? format) => format is null
        ? request.Headers.Accept.ToString().Contains(GeoJson, StringComparison.OrdinalIgnoreCase)
        : format.ToLowerInvariant() switch
        {
            "geojson" => true,
            "json" => false,
            _ => throw new InputException($"'{format}' is no format of journeys; use json or geojson."),
        };
}
