using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App.Api;

/// <summary>The JSON interface under <c>/api/v1</c>: places, ways, times and areas.</summary>
/// <remarks>Answers are wrapped in results: bare return types would be described for JSON before the first page can be served.</remarks>
public static class ApiEndpoints
{
    public const string Root = "/api";

    private const int MostMatrixCells = 250_000;

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup($"{Root}/v1").ProducesProblem(400).ProducesProblem(422).ProducesProblem(503);
        api.MapGet("/places", FindPlaces).WithSummary("Places and addresses that fit a text, best first.");
        api.MapGet("/route", FindRoute).WithSummary("The fastest way between two places with its steps.");
        api.MapPost("/matrix", ComputeMatrix).WithSummary("Travel times from many places to many places.");
        api.MapGet("/isochrone", ComputeIsochrone).WithSummary("The area reached within some minutes, as GeoJSON.")
            .Produces<object>(200, "application/geo+json");
        api.MapDistrictApi();
        api.MapJourneyApi();
        api.MapReachApi();
        routes.Map($"{Root}/{{**rest}}", () => Results.Problem("There is no such resource; see /openapi/v1.json.", statusCode: 404)).ExcludeFromDescription();
    }

    private static Ok<IReadOnlyList<PlaceMatch>> FindPlaces(DistrictPlaces places, string? text, int? limit)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("The parameter 'text' is missing.");
        return TypedResults.Ok(places.Get().Find(new PlaceQuery { Text = text, Limit = Math.Clamp(limit ?? 10, 1, 100) }));
    }

    private static Ok<RouteAnswer> FindRoute(DistrictNetworks networks, DistrictPlaces places, string? from, string? to, string? mode, bool? geometry)
    {
        var streets = networks.Get().Get(ModeNames.Parse(mode ?? "car"));
        var start = LocationText.Parse(from ?? "", places.Get());
        var end = LocationText.Parse(to ?? "", places.Get());
        using var lease = streets.RentRouteSearch();
        var route = lease.Search.FindRoute(streets.Snap(start.Position), streets.Snap(end.Position))
            ?? throw new NoWayException(start, end, streets.Mode);
        return TypedResults.Ok(RouteAnswer.Of(start, end, route, new StepSentences(CultureInfo.CurrentUICulture), geometry ?? false));
    }

    private static Ok<MatrixAnswer> ComputeMatrix(DistrictNetworks networks, DistrictPlaces places, MatrixRequest request)
    {
        if (request.From is not { Count: > 0 } || request.To is not { Count: > 0 })
            throw new InputException("Both 'from' and 'to' need at least one place.");
        if ((long)request.From.Count * request.To.Count > MostMatrixCells)
            throw new InputException($"At most {MostMatrixCells} pairs are computed at once; ask in parts.");
        var streets = networks.Get().Get(ModeNames.Parse(request.Mode ?? "car"));
        List<Location> from = [.. request.From.Select(text => LocationText.Parse(text, places.Get()))];
        List<Location> to = [.. request.To.Select(text => LocationText.Parse(text, places.Get()))];
        using var lease = streets.RentTableSearch();
        var times = lease.Search.Compute(Location.SnapAll(from, streets), Location.SnapAll(to, streets), request.Distances);
        return TypedResults.Ok(MatrixAnswer.Of(from, to, streets.Mode, times));
    }

    private static IResult ComputeIsochrone(DistrictNetworks networks, DistrictPlaces places, string? at, double? minutes, string? mode, bool? towards)
    {
        var streets = networks.Get().Get(ModeNames.Parse(mode ?? "car"));
        var location = LocationText.Parse(at ?? "", places.Get());
        var json = IsochroneJson.Compute(streets, location, IsochroneJson.CheckMinutes(minutes ?? 30), towards ?? false);
        return Results.Text(json, "application/geo+json");
    }
}
