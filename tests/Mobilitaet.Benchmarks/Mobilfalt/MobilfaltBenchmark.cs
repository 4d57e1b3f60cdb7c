using System.Diagnostics;
using System.Text.Json;
using Mobilitaet.Benchmarks.Measuring;
using Mobilitaet.District.Demo;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Explanations;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Online;
using Mobilitaet.Pooling.Stopping;
using Mobilitaet.Testing;
using NodaTime;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>
/// Replays a year of a county's volunteer service on the demo district: the same wishes and the same volunteers under three ways of running it: fixed stops and line times, first come first served, and pooled planning.
/// Prints one JSON line a way.
/// </summary>
internal static class MobilfaltBenchmark
{
    private const int HolidayWeeks = 12;

    private static readonly OfferOptions s_bestOffer = new(Most: 1);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = ReplayOptions.Parse(arguments);
        var folder = Path.Combine(Repository.Root, "osm-data");
        using var demo = await DemoReach.OpenAsync(folder);
        var district = await ReplayDistrict.LoadAsync(demo, Path.Combine(folder, DemoDistrict.TimetableFileName));
        var fixedLines = new FixedLines(district);
        Print("fixed_stops_and_times", district, options, (wishes, drivers) => fixedLines.Run(wishes, drivers));
        Print("first_come", district, options, (wishes, drivers) => FirstCome(district, wishes, drivers));
        Print("pooled", district, options, (wishes, drivers) => Pool(district, options, wishes, drivers));
        return 0;
    }

    private static void Print(string name, ReplayDistrict district, ReplayOptions options, Func<List<TripWish>, List<PoolVehicle>, DayOutcome> run)
    {
        var (start, slowest) = (Stopwatch.GetTimestamp(), 0.0);
        var (book, fleet) = (new WishBook(district, options.Seed), new VolunteerFleet(district, options.Seed));
        var record = new YearRecord(district.Times, fleet.Count);
        var week = new Dictionary<int, WeekOfDriving>();
        for (var day = 0; day < options.Days; day++)
        {
            if (day % 7 == 0)
                week.Clear();
            var wishes = book.Draw((IsoDayOfWeek)((day % 7) + 1), IsHoliday(day));
            var begun = Stopwatch.GetTimestamp();
            var outcome = run(wishes, fleet.On(day, volunteer => week.GetValueOrDefault(volunteer)));
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(begun).TotalSeconds);
            record.Add(wishes, outcome);
            foreach (var (volunteer, driven) in outcome.Driven)
            {
                var so = week.GetValueOrDefault(volunteer);
                week[volunteer] = new WeekOfDriving(so.Metres + driven.Metres, so.Milliseconds + driven.Milliseconds, so.Rides + driven.Rides);
            }
        }
        var result = record.Describe();
        result["way"] = name;
        result["days"] = options.Days;
        result["s"] = Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1);
        result["slowest_day_s"] = Math.Round(slowest, 2);
        Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
    }

    /// <summary>School holidays are spread over the year.</summary>
    private static bool IsHoliday(int day) => day / 7 * 5 % 52 < HolidayWeeks;

    private static DayOutcome Pool(ReplayDistrict district, ReplayOptions options, List<TripWish> wishes, List<PoolVehicle> drivers)
    {
        var problem = ProblemOf(district, wishes, drivers);
        var solution = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(options.Rounds), options.Seed));
        return Checked(problem, solution.Plan);
    }

    /// <summary>Everybody gets the cheapest place at once, in the order of asking, and nothing is planned again.</summary>
    private static DayOutcome FirstCome(ReplayDistrict district, List<TripWish> wishes, List<PoolVehicle> drivers)
    {
        var plan = new PoolPlan([], []);
        for (var asked = 1; asked <= wishes.Count; asked++)
        {
            var known = ProblemOf(district, wishes[..asked], drivers);
            plan = RideOffers.Find(known, plan, wishes[asked - 1].Request.Id, s_bestOffer) is [var offer, ..] ? offer.Plan : plan;
        }
        var problem = ProblemOf(district, wishes, drivers);
        var served = plan.Tours.SelectMany(tour => tour.Stops).Select(stop => stop.RequestId).ToHashSet();
        var refused = wishes.Where(wish => !served.Contains(wish.Request.Id)).Select(wish => new UnservedRequest(wish.Request.Id, new UnservedReason(UnservedCause.DriversBusy, 0)));
        return Checked(problem, PlanExplainer.Explain(problem, plan with { Unserved = [.. refused] }));
    }

    private static PoolProblem ProblemOf(ReplayDistrict district, List<TripWish> wishes, List<PoolVehicle> drivers)
    {
        var objective = new PoolObjective { MetresPerTourHour = new RideRules().MetresPerTourHour };
        return new PoolProblem([.. wishes.Select(wish => wish.Request)], drivers, district.Times, new PoolTerms { Objective = objective });
    }

    private static DayOutcome Checked(PoolProblem problem, PoolPlan plan)
    {
        var violations = PlanChecker.Check(problem, plan);
        if (violations.Count > 0)
            throw new InvalidOperationException($"A plan broke {violations.Count} rules, first: {violations[0].Sentence}");
        return PlanOutcome.Of(problem, plan);
    }
}
