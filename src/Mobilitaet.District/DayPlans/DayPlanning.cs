using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Mobilitaet.District.Database;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Stopping;
using Mobilitaet.Pooling.Suggestions;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Plans one day: loads its requests and drivers, pools them, has the plan checked, and stores it in place of the old one.</summary>
public sealed class DayPlanning(DistrictDatabase database, IStreetTimes streets, RideRules rules, DistrictOptions options, IClock clock, ILogger<DayPlanning> log)
{
    /// <summary>Nobody telephones more people than that for one day.</summary>
    private const int MostSuggestions = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Rounds and not seconds, so that equal days get equal plans on every machine.</summary>
    public long RoundsPerRide { get; init; } = 200;

    /// <summary>The days in the span that have open requests and no plan, or a plan made from other requests, drivers or streets; a day that has begun keeps its plan.</summary>
    /// <exception cref="InputException">There is no usable street network.</exception>
    public async Task<List<LocalDate>> ListDaysToPlanAsync(LocalDate from, LocalDate until, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var candidates = await context.RideRequests.AsNoTracking()
            .Where(request => request.Date >= from && request.Date <= until && (request.State == RideRequestState.Looking || request.State == RideRequestState.Promised))
            .Select(request => request.Date)
            .Union(context.DayPlans.Where(plan => plan.Date >= from && plan.Date <= until).Select(plan => plan.Date))
            .ToListAsync(cancellation);
        var outdated = new List<LocalDate>();
        foreach (var date in candidates.Order())
        {
            var input = await DayInput.LoadAsync(context, date, cancellation);
            var known = await context.DayPlans.AsNoTracking().Where(plan => plan.Date == date).Select(plan => plan.InputHash).FirstOrDefaultAsync(cancellation);
            if (known is not null && HasBegun(date))
                continue;
            if (known != input.Fingerprint(streets.GetNetworkHash(), rules))
                outdated.Add(date);
        }
        return outdated;
    }

    /// <summary>Plans the day unless its plan is up to date; only one worker at a time plans, for what a driver has left depends on the days before; the others wait for it.</summary>
    /// <exception cref="InputException">There is no usable street network, or a planned tour broke a rule and was not stored.</exception>
    public async Task<DayPlanOutcome> PlanAsync(LocalDate date, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var only = await context.TryLockAsync("plan", Patience, cancellation);
        if (only is null)
            return DayPlanOutcome.PlannedElsewhere;
        var input = await DayInput.LoadAsync(context, date, cancellation);
        var stored = await context.DayPlans.FirstOrDefaultAsync(plan => plan.Date == date, cancellation);
        if (stored is not null && HasBegun(date))
            return DayPlanOutcome.AlreadyDriven;
        if (stored is null && input.Requests.Count == 0)
            return DayPlanOutcome.NothingToPlan;
        var hash = input.Fingerprint(streets.GetNetworkHash(), rules);
        if (stored?.InputHash == hash)
            return DayPlanOutcome.Unchanged;
        var (plan, suggestions) = Pool(input, cancellation);
        return await new DayPlanStore(context, clock).ReplaceAsync(stored, input, plan, suggestions, hash, cancellation)
            ? DayPlanOutcome.Planned
            : DayPlanOutcome.Superseded;
    }

    private bool HasBegun(LocalDate date) => date <= clock.GetCurrentInstant().InZone(options.Zone).Date;

    private (PoolPlan Plan, IReadOnlyList<DriverSuggestion> Suggestions) Pool(DayInput input, CancellationToken cancellation)
    {
        var (problem, others, setAside, warnings) = DayProblem.Create(input, streets, rules);
        foreach (var warning in warnings)
            log.LogWarning("{Date}: {Warning}", input.Date, warning);
        var rounds = RoundsPerRide * problem.Requests.Sum(request => (long)request.Rides.Count);
        var plan = PoolSolver.Solve(problem, new SolveOptions(new StopAfterRounds(rounds)), null, cancellation).Plan;
        var violations = PlanChecker.Check(problem, plan);
        if (violations.Count > 0)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture,
                $"The plan for {input.Date:uuuu-MM-dd} broke {violations.Count} rules and was not stored; the first: {violations[0].Sentence}"));
        }
        var suggestions = DriverSuggestions.Find(problem, plan, others, cancellation).Take(MostSuggestions).ToList();
        return (plan with { Unserved = [.. plan.Unserved, .. setAside] }, suggestions);
    }
}
