using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>Computes what can be reached in a week once for all readers, beside their requests, and again when offers, drivers, streets or timetable are others.</summary>
public sealed class ReachStandings(IServiceScopeFactory scopes, DistrictTimetable timetable, ReachReporting reporting, ReachRules rules, IClock clock)
{
    /// <summary>A week of a district takes some megabytes, its remembered trips some more.</summary>
    private const int KeptWeeks = 3;

    /// <summary>Nobody waits longer for a page.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly Lock _lock = new();
    private readonly List<Entry> _kept = [];

    /// <summary>The week as it is known now; waits for it only a moment.</summary>
    public async Task<ReachAnswer> AskAsync(LocalDate monday, CancellationToken cancellation)
    {
        if (await StartAsync(monday, cancellation) is not { } entry)
            return ReachAnswer.NoTimetable;
        await Task.WhenAny(entry.Work, Task.Delay(Patience, cancellation));
        return entry.Work.IsCompleted ? new ReachAnswer(await entry.Work, 1, true) : new ReachAnswer(null, entry.Progress.Share, true);
    }

    /// <summary>Whether two weeks ask the same.</summary>
    public static bool AreSame(ReachInput a, ReachInput b) => a.Rules == b.Rules && a.Places.SequenceEqual(b.Places)
        && a.Offers.SequenceEqual(b.Offers) && a.Sessions.SequenceEqual(b.Sessions) && a.Drivers.SequenceEqual(b.Drivers);

    private async Task<Entry?> StartAsync(LocalDate monday, CancellationToken cancellation)
    {
        if (timetable.Find() is not { } journeys)
            return null;
        await using var scope = scopes.CreateAsyncScope();
        var input = await scope.ServiceProvider.GetRequiredService<ReachInputQuery>().GetAsync(rules, monday, ReachReporting.Days, cancellation);
        lock (_lock)
        {
            if (_kept.Find(known => known.Answers(journeys, input)) is { } entry)
                _kept.Remove(entry);
            else
                entry = Start(monday, journeys, input);
            _kept.Add(entry);
            _kept.RemoveAll(known => known.Monday == monday && known != entry);
            if (_kept.Count > KeptWeeks)
                _kept.RemoveAt(0);
            return entry;
        }
    }

    private Entry Start(LocalDate monday, DistrictJourneys journeys, ReachInput input)
    {
        var progress = new ReachProgress();
        return new Entry(monday, journeys, input, progress, Task.Run(async () =>
        {
            if (await FindStoredAsync(monday) is var (stored, storedAt) && AreSame(stored.Input, input))
                return new ReachStanding(monday, journeys, ReachComputation.Prepare(stored.Input, journeys.Planner), stored, storedAt);
            var reach = ReachComputation.Prepare(input, journeys.Planner);
            return new ReachStanding(monday, journeys, reach, reach.Run(progress), clock.GetCurrentInstant());
        }));
    }

    /// <summary>What a job has computed already; null when there is nothing, or it is out of date.</summary>
    private async Task<(ReachTable Table, Instant ComputedAt)?> FindStoredAsync(LocalDate monday)
    {
        if (await reporting.IsOutdatedAsync(monday))
            return null;
        await using var scope = scopes.CreateAsyncScope();
        var query = scope.ServiceProvider.GetRequiredService<ReachReportQuery>();
        return await query.FindLatestAsync(monday) is { } report && await query.FindTableAsync(report.Id) is { } table
            ? (table, report.ComputedAt) : null;
    }

    private sealed record Entry(LocalDate Monday, DistrictJourneys Journeys, ReachInput Input, ReachProgress Progress, Task<ReachStanding> Work)
    {
        /// <summary>What failed is tried again.</summary>
        public bool Answers(DistrictJourneys journeys, ReachInput input) => !Work.IsFaulted && ReferenceEquals(journeys, Journeys) && AreSame(input, Input);
    }
}
