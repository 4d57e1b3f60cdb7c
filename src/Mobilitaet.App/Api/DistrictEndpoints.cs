using Microsoft.AspNetCore.Http.HttpResults;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.TravelTables;
using Mobilitaet.Routing;
using NodaTime.Text;

namespace Mobilitaet.App.Api;

/// <summary>The part of the JSON interface that tells about the district: municipalities, offers, travel table, day plans.</summary>
public static class DistrictEndpoints
{
    public static void MapDistrictApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/municipalities", ListMunicipalitiesAsync).WithSummary("The municipalities with their places.");
        api.MapGet("/offers", ListOffersAsync).WithSummary("Offers with their sessions, of one category or all.");
        api.MapGet("/travel-table", GetTravelTableAsync).WithSummary("Travel times from every municipality to every offer.");
        api.MapGet("/day-plans", ListDayPlansAsync).WithSummary("The planned days.");
        api.MapGet("/day-plans/{day}", FindDayPlanAsync).WithSummary("The tours of a day; riders appear by village only.").ProducesProblem(404);
    }

    private static async Task<Ok<IEnumerable<MunicipalityAnswer>>> ListMunicipalitiesAsync(PlaceQuery places, CancellationToken cancellation) =>
        TypedResults.Ok((await places.ListMunicipalitiesAsync(cancellation)).Select(MunicipalityAnswer.Of));

    private static async Task<Ok<IEnumerable<OfferAnswer>>> ListOffersAsync(OfferQuery offers, string? category, CancellationToken cancellation) =>
        TypedResults.Ok((await offers.ListAsync(OfferCategories.Parse(category), cancellation)).Select(OfferAnswer.Of));

    private static async Task<Ok<TravelTableView>> GetTravelTableAsync(TravelTableQuery table, string? category, CancellationToken cancellation) =>
        TypedResults.Ok(await table.GetAsync(OfferCategories.Parse(category), cancellation));

    private static async Task<Ok<List<DayPlanSummary>>> ListDayPlansAsync(DayPlanQuery plans, CancellationToken cancellation) =>
        TypedResults.Ok(await plans.ListAsync(cancellation));

    private static async Task<IResult> FindDayPlanAsync(DayPlanQuery plans, string day, CancellationToken cancellation)
    {
        var date = LocalDatePattern.Iso.Parse(day);
        if (!date.Success)
            throw new InputException($"'{day}' is no date; write it like 2026-03-31.");
        return await plans.FindAsync(date.Value, cancellation) is { } plan
            ? Results.Ok(plan)
            : Results.Problem($"{day} is not planned.", statusCode: StatusCodes.Status404NotFound);
    }
}
