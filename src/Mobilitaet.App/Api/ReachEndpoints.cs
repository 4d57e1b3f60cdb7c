using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Mobilitaet.App.Planning;
using Mobilitaet.App.Serving;
using Mobilitaet.District;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.App.Api;

/// <summary>The part of the JSON interface that tells who reaches what, and what would change it.</summary>
public static class ReachEndpoints
{
    private const string GeoJson = "application/geo+json";
    private const string Csv = "text/csv; charset=utf-8";
    private const int RetrySeconds = 5;

    public static void MapReachApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reach", ListAsync)
            .WithSummary("Places that reach the sessions of an offer there and back, or why not; format is json, csv or geojson.")
            .WithDescription($"Give 'offer' (an id) or 'category'. 'layer' is one of {ReachLayerNames.Choice} or all; 'day' is a date or a weekday; 'week' is any date of the week.")
            .Produces<ReachListAnswer>().Produces<object>(200, GeoJson).Produces<string>(200, "text/csv");
        api.MapGet("/reach/home", CheckHomesAsync).WithSummary("What is in reach from one address or up to five.");
        api.MapGet("/reach/changes", RankChangesAsync)
            .WithSummary("Single changes, ranked by the people who gain; 202 with the share done while they are ranked.")
            .Produces<IReadOnlyList<ChangeItem>>().Produces<ReachShareDone>(202);
    }

    private static async Task<IResult> ListAsync(
        ReachStandings standings, IClock clock, DistrictOptions options,
        string? offer, string? category, string? layer, string? day, string? week, string? format, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(offer) && string.IsNullOrWhiteSpace(category))
            throw new InputException("Give 'offer' or 'category'; all offers at once would be too much.");
        var wish = new ReachWish(offer, category, layer, day, week);
        var standing = await standings.GetAsync(wish.MondayFor(Today(clock, options)), cancellation);
        var answer = ReachListAnswer.Of(standing.Table, wish, standing.Monday, standing.Journeys.Timetable.Zone);
        return (format ?? "json").ToLowerInvariant() switch
        {
            "json" => Results.Ok(answer),
            "csv" => Results.Text(ReachCsv.Write(answer), Csv),
            "geojson" => Results.Text(ReachGeoJson.Write(answer), GeoJson),
            _ => throw new InputException($"'{format}' is no format of reachability; use json, csv or geojson."),
        };
    }

    private static async Task<Ok<HomeAnswer>> CheckHomesAsync(
        HomeChecks checks, DistrictTimetable timetable, DistrictPlaces places, IClock clock, DistrictOptions options,
        [FromQuery(Name = "address")] string[] addresses, string? week, CancellationToken cancellation)
    {
        var journeys = timetable.Find() ?? throw new NoTimetableException();
        if (addresses.Length is < 1 or > HomeAnswer.MostHomes)
            throw new InputException($"Give 'address' once or up to {HomeAnswer.MostHomes} times.");
        var homes = addresses.Select(address => HomeAddress.Parse(address, places.Get(), journeys)).ToList();
        var monday = ReachWeeks.Parse(week, Today(clock, options));
        return TypedResults.Ok(HomeAnswer.Of(await checks.RunAsync(homes, monday, journeys, cancellation), monday));
    }

    private static async Task<IResult> RankChangesAsync(
        ReachStandings standings, ChangeRankings rankings, IClock clock, DistrictOptions options, HttpResponse response,
        string? category, string? layer, string? week, CancellationToken cancellation)
    {
        var (kind, way) = (OfferCategories.Parse(category), ReachLayerNames.Parse(string.IsNullOrWhiteSpace(layer) ? "volunteers" : layer));
        var standing = await standings.GetAsync(ReachWeeks.Parse(week, Today(clock, options)), cancellation);
        var (effects, share) = await rankings.RankAsync(standing, kind, way, cancellation);
        if (effects is not null)
            return Results.Ok(effects.Select(effect => ChangeItem.Of(effect, standing.Table.Input)).ToList());
        response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.Json(new ReachShareDone(share), statusCode: StatusCodes.Status202Accepted);
    }

    private static LocalDate Today(IClock clock, DistrictOptions options) => clock.GetCurrentInstant().InZone(options.Zone).Date;
}
