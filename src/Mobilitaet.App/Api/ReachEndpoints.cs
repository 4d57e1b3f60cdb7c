using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Planning;
using Mobilitaet.App.Serving;
using Mobilitaet.District;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.App.Api;

/// <summary>The part of the JSON interface that tells who reaches what, and what would change it.</summary>
/// <remarks>Long questions are computed beside the request: until they are, the answer is 202 with the share done, to be asked again after Retry-After.</remarks>
public static class ReachEndpoints
{
    private const string GeoJson = "application/geo+json";
    private const string Csv = "text/csv; charset=utf-8";
    private const string Pending = "202 with the share done while the week is computed; ask again after Retry-After.";
    private const int BestOfKind = 25;
    private const int RetrySeconds = 3;
    private const int MostLearnersLength = 20_000;

    public static void MapReachApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reach", ListAsync)
            .WithSummary("Places that reach the sessions of an offer there and back, or why not; format is json, csv or geojson.")
            .WithDescription($"Give 'offer' (an id) or 'category'. 'layer' is one of {ReachLayerNames.Choice} or all; 'day' is a date or a weekday; 'week' is any date of the week. {Pending}")
            .Produces<ReachListAnswer>().Produces<object>(200, GeoJson).Produces<string>(200, "text/csv").Produces<ReachShareDone>(202);
        api.MapGet("/reach/home", CheckHomesAsync)
            .WithSummary("What is in reach from one address or up to five, measured entitlements, and on demand a course with childcare.")
            .WithDescription($"'course' is the id of a course to reach with a child in childcare; 'ageMonths' is the child's age. Entitlements are measurements and no legal advice. {Pending}")
            .Produces<HomeAnswer>().Produces<ReachShareDone>(202);
        api.MapGet("/reach/chains", ListChainsAsync)
            .WithSummary("From where one gets to a course by way of a childcare and home again, by what first, and why not.")
            .WithDescription($"'course' is an offer's id; 'ageMonths' the child's age; 'layer' one of {ReachLayerNames.Choice}; 'day' a date or a weekday. {Pending}")
            .Produces<ChainListAnswer>().Produces<ReachShareDone>(202);
        api.MapGet("/reach/compare", CompareAsync)
            .WithSummary("What opened and what closed between two weeks or stored reports, by kind of offer and place, and why.")
            .WithDescription($"'before' and 'after' are dates of weeks, or stored reports like report-7. 'layer' is one of {ReachLayerNames.Choice}. {Pending}")
            .Produces<ComparisonAnswer>().Produces<ReachShareDone>(202);
        api.MapGet("/reach/changes", RankChangesAsync)
            .WithSummary("Single changes, ranked by enrolled learners and then by the people who gain.")
            .WithDescription($"'learners' has lines like 'offer-01; Rambach; 4', or 'Rambach: 4' with 'course'. {Pending}")
            .Produces<IReadOnlyList<ChangeItem>>().Produces<ReachShareDone>(202);
    }

    private static async Task<IResult> ListAsync(
        ReachStandings standings, GapSentences gaps, IClock clock, DistrictOptions options, HttpResponse response,
        string? offer, string? category, string? layer, string? day, string? week, string? format, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(offer) && string.IsNullOrWhiteSpace(category))
            throw new InputException("Give 'offer' or 'category'; all offers at once would be too much.");
        var wish = new ReachWish(offer, category, layer, day, week).Checked();
        var asked = (format ?? "json").ToLowerInvariant();
        if (asked is not ("json" or "csv" or "geojson"))
            throw new InputException($"'{format}' is no format of reachability; use json, csv or geojson.");
        var (standing, share) = await AskAsync(standings, wish.MondayFor(Today(clock, options)), cancellation);
        if (standing is null)
            return StillComputing(response, share);
        var answer = ReachListAnswer.Of(standing.Table, wish, standing.Monday, standing.Journeys.Timetable.Zone, gaps);
        return asked switch
        {
            "csv" => Results.Text(ReachCsv.Write(answer), Csv),
            "geojson" => Results.Text(ReachGeoJson.Write(answer), GeoJson),
            _ => Results.Ok(answer),
        };
    }

    private static async Task<IResult> CheckHomesAsync(
        HomeChecks checks, DistrictTimetable timetable, DistrictPlaces places, GapSentences gaps, IStringLocalizer<Texts> texts, IClock clock, DistrictOptions options, HttpResponse response,
        [FromQuery(Name = "address")] string[] addresses, string? course, int? ageMonths, string? week, CancellationToken cancellation)
    {
        var wish = new ChainWish(course, ageMonths, null, null, week).Checked();
        var journeys = timetable.Find() ?? throw new NoTimetableException();
        if (addresses.Length is < 1 or > HomeAnswer.MostHomes)
            throw new InputException($"Give 'address' once or up to {HomeAnswer.MostHomes} times.");
        var homes = addresses.Select(address => HomeAddress.Parse(address, places.Get(), journeys)).ToList();
        var monday = wish.MondayFor(Today(clock, options));
        var (found, share) = await checks.AskAsync(await checks.LoadAsync(monday, cancellation), homes, wish, journeys, cancellation);
        return found is null
            ? StillComputing(response, share)
            : Results.Ok(HomeAnswer.Of(found, monday, journeys.Timetable.Zone, gaps, texts["EntitlementWarning"]));
    }

    private static async Task<IResult> ListChainsAsync(
        ReachStandings standings, ChainTables chains, GapSentences gaps, IClock clock, DistrictOptions options, HttpResponse response,
        string? course, int? ageMonths, string? layer, string? day, string? week, CancellationToken cancellation)
    {
        var wish = new ChainWish(course, ageMonths, layer, day, week).Checked();
        var (standing, share) = await AskAsync(standings, wish.MondayFor(Today(clock, options)), cancellation);
        if (standing is null)
            return StillComputing(response, share);
        var offer = wish.FindCourse(standing.Table.Input);
        (var table, share) = await chains.AskAsync(standing, offer, wish.AgeMonths, cancellation);
        return table is null
            ? StillComputing(response, share)
            : Results.Ok(ChainListAnswer.Of(table, wish, offer, standing.Monday, standing.Journeys.Timetable.Zone, gaps));
    }

    private static async Task<IResult> CompareAsync(
        ReachSides sides, DifferenceSentences words, HttpResponse response,
        string? before, string? after, string? layer, string? category, CancellationToken cancellation)
    {
        var (first, second) = (ReachSource.Parse(before), ReachSource.Parse(after));
        var (kind, way) = (OfferCategories.Parse(category), ReachLayerNames.Parse(string.IsNullOrWhiteSpace(layer) ? "on-demand" : layer));
        var (was, wasShare) = await sides.AskAsync(first, cancellation);
        var (now, nowShare) = await sides.AskAsync(second, cancellation);
        return was is null || now is null ? StillComputing(response, (wasShare + nowShare) / 2) : Results.Ok(ComparisonAnswer.Of(was, now, way, kind, words));
    }

    private static async Task<IResult> RankChangesAsync(
        ReachStandings standings, ChangeRankings rankings, ChangeSentences words, IClock clock, DistrictOptions options, HttpResponse response,
        string? category, string? layer, string? learners, string? course, string? week, CancellationToken cancellation)
    {
        var (kind, way) = (OfferCategories.Parse(category), ReachLayerNames.Parse(string.IsNullOrWhiteSpace(layer) ? "volunteers" : layer));
        if (learners?.Length > MostLearnersLength)
            throw new InputException($"'learners' has at most {MostLearnersLength} characters.");
        var (standing, share) = await AskAsync(standings, ReachWeeks.Parse(week, Today(clock, options)), cancellation);
        if (standing is null)
            return StillComputing(response, share);
        var input = standing.Table.Input;
        var asked = ChangeRankings.Options(kind, way) with { Learners = EnrolledLearners.Parse(learners, course, input) };
        (var effects, share) = await rankings.RankAsync(standing, asked, cancellation);
        return effects is null
            ? StillComputing(response, share)
            : Results.Ok(ChangeGroup.ListBest(effects, BestOfKind).Select(group => ChangeItem.Of(group, input, words)).ToList());
    }

    private static async Task<(ReachStanding? Standing, double Share)> AskAsync(ReachStandings standings, LocalDate monday, CancellationToken cancellation)
    {
        var answer = await standings.AskAsync(monday, cancellation);
        return answer.HasTimetable ? (answer.Standing, answer.Share) : throw new NoTimetableException();
    }

    private static IResult StillComputing(HttpResponse response, double share)
    {
        response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = "no-store";
        return Results.Json(new ReachShareDone(share), statusCode: StatusCodes.Status202Accepted);
    }

    private static LocalDate Today(IClock clock, DistrictOptions options) => clock.GetCurrentInstant().InZone(options.Zone).Date;
}
