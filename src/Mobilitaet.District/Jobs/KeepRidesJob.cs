using System.Globalization;
using Hangfire;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Rides.Booking;
using NodaTime;

namespace Mobilitaet.District.Jobs;

/// <summary>Every few minutes: decides what is due, moves on what drivers did not answer, closes days that are over, and plans anew what all that has changed. It finds its work in the database, so running it twice or after a crash is the same.</summary>
public sealed class KeepRidesJob(AssignmentAnswers answers, RideClosing closing, RideSeriesKeeping series, DayPlanning planning, JobRuns runs, DistrictOptions options, IClock clock)
{
    [Queue(JobNames.PlanQueue)]
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [10, 60, 300])]
    public Task RunAsync(CancellationToken cancellation) => runs.RunAsync(JobNames.KeepRides, "", (_, token) => KeepAsync(token), cancellation);

    private async Task<string> KeepAsync(CancellationToken cancellation)
    {
        var made = await series.ExtendAsync(cancellation);
        var open = await answers.ExpireAsync(cancellation);
        // Planning comes first: what a driver just accepted must not be refused.
        var days = await PlanAsync(cancellation);
        var ended = await closing.CloseAsync(cancellation);
        days += await PlanAsync(cancellation);
        await planning.AskDriversAsync(cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{made} requests of series, {open.Count} days with unanswered rides, {ended} requests ended, {days} days planned.");
    }

    private async Task<int> PlanAsync(CancellationToken cancellation)
    {
        var today = clock.GetCurrentInstant().InZone(options.Zone).Date;
        var days = await planning.ListDaysToPlanAsync(today, today.PlusDays(options.PlannedDays), cancellation);
        foreach (var date in days)
            await planning.PlanAsync(date, cancellation);
        return days.Count;
    }
}
