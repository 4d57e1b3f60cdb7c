using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Mobilitaet.District.Database;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Rides;
using Mobilitaet.Pooling;
using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Replanning;
using Mobilitaet.Pooling.Stopping;
using Mobilitaet.Pooling.Suggestions;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.DayPlans;

/// <summary>Plans one day: loads its requests and drivers, pools them around what was promised, has the plan checked, and stores it in place of the old one together with what people are told.</summary>
public sealed class DayPlanning(DistrictDatabase database, IStreetTimes streets, RideRules rules, DistrictOptions options, IClock clock, ILogger<DayPlanning> log)
{
    /// <summary>Nobody telephones more people than that for one day.</summary>
    private const int MostSuggestions = 12;

    /// <summary>How often planning begins anew because somebody was promised a ride while it computed.</summary>
    private const int MostAttempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Rounds and not seconds, so that equal days get equal plans on every machine.</summary>
    public long RoundsPerRide { get; init; } = 200;

    /// <summary>The days in the span that have open requests and no plan, or a plan made from other requests, drivers or streets; days that are over keep theirs.</summary>
    /// <exception cref="InputException">There is no usable street network.</exception>
    public async Task<List<LocalDate>> ListDaysToPlanAsync(LocalDate from, LocalDate until, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var now = Now();
        var candidates = await context.RideRequests.AsNoTracking()
            .Where(request => request.Date >= from && request.Date <= until && (request.State == RideRequestState.Looking || request.State == RideRequestState.Promised))
            .Select(request => request.Date)
            .Union(context.DayPlans.Where(plan => plan.Date >= from && plan.Date <= until).Select(plan => plan.Date))
            .ToListAsync(cancellation);
        var outdated = new List<LocalDate>();
        foreach (var date in candidates.Where(date => date >= now.Date).Order())
        {
            var input = await DayInput.LoadAsync(context, date, now, cancellation);
            var known = await context.DayPlans.AsNoTracking().Where(plan => plan.Date == date).Select(plan => plan.InputHash).FirstOrDefaultAsync(cancellation);
            if (known != input.Fingerprint(streets.GetNetworkHash(), rules))
                outdated.Add(date);
        }
        return outdated;
    }

    /// <summary>Plans the day unless its plan is up to date; only one worker at a time plans, for what a driver has left depends on the days before; the others wait for it.</summary>
    /// <exception cref="InputException">There is no usable street network, or a planned tour broke a rule and was not stored.</exception>
    public async Task<DayPlanOutcome> PlanAsync(LocalDate date, CancellationToken cancellation = default)
    {
        await using var holder = database.CreateContext();
        await using var only = await holder.TryLockAsync("plan", Patience, cancellation);
        if (only is null)
            return DayPlanOutcome.PlannedElsewhere;
        for (var attempt = 1; ; attempt++)
        {
            await using var context = database.CreateContext();
            var outcome = await TryPlanAsync(context, date, cancellation);
            if (outcome != DayPlanOutcome.Superseded || attempt == MostAttempts)
                return outcome;
        }
    }

    /// <summary>Asks drivers for everything that stands in the plans of the coming days and that they were not asked for yet.</summary>
    public async Task AskDriversAsync(CancellationToken cancellation = default)
    {
        var now = Now();
        var last = now.Date.PlusDays(rules.AskDriverDaysAhead);
        await using var context = database.CreateContext();
        foreach (var date in await context.DayPlans.Where(plan => plan.Date >= now.Date && plan.Date <= last).Select(plan => plan.Date).Order().ToListAsync(cancellation))
        {
            await using var transaction = await context.BeginWritingAsync(WeekLock.NameOf(date), cancellation);
            await AskAsync(context, date, cancellation);
            await transaction.CommitAsync(cancellation);
            context.ChangeTracker.Clear();
        }
    }

    private Task AskAsync(DistrictContext context, LocalDate date, CancellationToken cancellation) => date > Now().Date.PlusDays(rules.AskDriverDaysAhead)
        ? Task.CompletedTask
        : new AssignmentKeeping(context, clock.GetCurrentInstant()).SettleAsync(date, new AnswerTimes(rules, options.Zone), cancellation);

    private async Task<DayPlanOutcome> TryPlanAsync(DistrictContext context, LocalDate date, CancellationToken cancellation)
    {
        var now = Now();
        var stored = await context.DayPlans.FirstOrDefaultAsync(plan => plan.Date == date, cancellation);
        var input = await DayInput.LoadAsync(context, date, now, cancellation);
        if (date < now.Date)
            return DayPlanOutcome.AlreadyDriven;
        if (stored is null && input.Requests.Count == 0)
            return DayPlanOutcome.NothingToPlan;
        var hash = input.Fingerprint(streets.GetNetworkHash(), rules);
        if (stored?.InputHash == hash)
            return DayPlanOutcome.Unchanged;
        var (day, plan, suggestions) = Pool(input, cancellation);
        return await StoreAsync(context, stored, input, day, plan, suggestions, hash, cancellation) ? DayPlanOutcome.Planned : DayPlanOutcome.Superseded;
    }

    private ZonedDateTime Now() => clock.GetCurrentInstant().InZone(options.Zone);

    private async Task<bool> StoreAsync(
        DistrictContext context, DayPlan? stored, DayInput input, DayProblem day, PoolPlan plan, IReadOnlyList<DriverSuggestion> suggestions, string hash, CancellationToken cancellation)
    {
        var version = stored?.Version ?? 0;
        var now = clock.GetCurrentInstant();
        await using var transaction = await context.BeginWritingAsync(WeekLock.NameOf(input.Date), cancellation);
        try
        {
            await new DayPlanStore(context, now).ReplaceAsync(stored, input, day, plan, suggestions, hash, cancellation);
            await new PromiseKeeping(context, rules, new DecisionTimes(rules, options.Zone), now).SettleAsync(input, day, plan, cancellation);
            await AskAsync(context, input.Date, cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException conflict) when (conflict is DbUpdateConcurrencyException || version == 0)
        {
            await transaction.RollbackAsync(cancellation);
            context.ChangeTracker.Clear();
            if (await context.DayPlans.AsNoTracking().AnyAsync(other => other.Date == input.Date && other.Version > version, cancellation))
                return false;
            throw;
        }
    }

    private (DayProblem Day, PoolPlan Plan, IReadOnlyList<DriverSuggestion> Suggestions) Pool(DayInput input, CancellationToken cancellation)
    {
        var day = DayProblem.Create(input, streets, rules);
        foreach (var warning in day.Warnings)
            log.LogWarning("{Date}: {Warning}", input.Date, warning);
        var promises = StandingPlan.PromisesOf(input, day);
        var kept = Replanner.WithPromises(day.Problem, promises);
        var rounds = RoundsPerRide * day.Problem.Requests.Sum(request => (long)request.Rides.Count);
        var plan = Replanner.Plan(day.Problem, StandingPlan.PlanOf(input, day), promises, new SolveOptions(new StopAfterRounds(rounds)), cancellation).Plan;
        var violations = PlanChecker.Check(kept, plan);
        if (violations.Count > 0)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture,
                $"The plan for {input.Date:uuuu-MM-dd} broke {violations.Count} rules and was not stored; the first: {violations[0].Sentence}"));
        }
        return (day, plan, DriverSuggestions.Find(day.Problem, plan, day.Others, cancellation).Take(MostSuggestions).ToList());
    }
}
