using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.People;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>
/// Computes reports in parts, which any number of processes may share out among themselves, and stores them. Every step may be repeated
/// and may be done by several at once; what a killed process leaves undone is told from the tables.
/// </summary>
public sealed class ReachReporting(DistrictDatabase database, DistrictTimetable timetable, DistrictNetworks networks, ReachRules rules, IClock clock, DistrictPeople? people = null) : IDisposable
{
    /// <summary>The days of a report.</summary>
    public const int Days = 7;

    /// <summary>Raised whenever the same input leads to another table than before.</summary>
    private const int ComputationVersion = 2;

    private readonly PreparedReach _prepared = new(TimeSpan.FromMinutes(1));

    /// <summary>How many sessions a part has, or more to keep an offer whole: few enough to spread, so many that bringing doors to streets and stops costs little beside it.</summary>
    public int SessionsOfPart { get; init; } = 40;

    /// <summary>Whether the week's report is missing or was computed from other offers, places, drivers, rules, streets or timetables; false while there is no timetable or no session.</summary>
    /// <exception cref="InputException">Streets or timetable cannot be used.</exception>
    public async Task<bool> IsOutdatedAsync(LocalDate firstDay, CancellationToken cancellation = default)
    {
        if (timetable.Find() is null)
            return false;
        await using var context = database.CreateContext();
        var input = await new ReachInputQuery(context, people ?? DistrictPeople.InEqualParts).GetAsync(rules, firstDay, Days, cancellation);
        var hash = Fingerprint(input, firstDay);
        return input.Sessions.Count > 0 && !await context.ReachReports
            .AnyAsync(report => report.FirstDay == firstDay && report.InputHash == hash && report.ComputedAt != null, cancellation);
    }

    /// <summary>Stores the question of a week and how it is cut into parts, unless that is stored already.</summary>
    /// <returns>The report and the numbers of the parts that are still to be computed; null when the report is up to date, or there is nothing to ask.</returns>
    /// <exception cref="InputException">Streets or timetable cannot be used, or are missing.</exception>
    public async Task<(int Report, IReadOnlyList<int> Parts)?> BeginAsync(LocalDate firstDay, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var only = await context.TryLockAsync("reach-report", TimeSpan.FromMinutes(1), cancellation);
        if (only is null)
            return null;
        var input = await new ReachInputQuery(context, people ?? DistrictPeople.InEqualParts).GetAsync(rules, firstDay, Days, cancellation);
        if (input.Sessions.Count == 0)
            return null;
        var hash = Fingerprint(input, firstDay);
        var report = await context.ReachReports.FirstOrDefaultAsync(known => known.FirstDay == firstDay && known.InputHash == hash, cancellation);
        if (report?.ComputedAt is not null)
            return null;
        if (report is null)
        {
            report = new ReachReport { FirstDay = firstDay, InputHash = hash, Input = InputContent.Write(input), BegunAt = clock.GetCurrentInstant() };
            report.Parts.AddRange(PartsOf(input));
            context.ReachReports.Add(report);
            await context.SaveChangesAsync(cancellation);
        }
        var open = await context.ReachReportParts.Where(part => part.ReachReportId == report.Id && part.Cells == null)
            .OrderBy(part => part.Number).Select(part => part.Number).ToListAsync(cancellation);
        return (report.Id, open);
    }

    /// <summary>Computes and stores one part on one thread, because parts are what runs side by side.</summary>
    /// <returns>False when it is stored already, somebody else is computing it, or streets or timetable have changed since the report was begun.</returns>
    public async Task<bool> ComputePartAsync(int report, int number, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var only = await context.TryLockAsync($"reach-report-{report}-{number}", TimeSpan.Zero, cancellation, usedOnce: true);
        if (only is null)
            return false;
        var part = await context.ReachReportParts.FirstOrDefaultAsync(part => part.ReachReportId == report && part.Number == number, cancellation);
        if (part is null || part.Cells is not null)
            return false;
        var question = await context.ReachReports.AsNoTracking().FirstAsync(known => known.Id == report, cancellation);
        var input = InputContent.Read(question.Input);
        // Parts of different networks must never meet in one report.
        if (Fingerprint(input, question.FirstDay) != question.InputHash)
            return false;
        var sessions = input.Sessions.Skip(part.FirstSession).Take(part.SessionCount).ToList();
        var prepared = _prepared.Get(question.InputHash, () => ReachComputation.Prepare(input, Journeys().Planner));
        var table = prepared.WithSessions(sessions).Run(progress, workers: 1, cancellation);
        part.Cells = CellContent.Write(table.Cells);
        part.ComputedAt = clock.GetCurrentInstant();
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Whether all parts of a report are stored.</summary>
    public async Task<bool> HasAllPartsAsync(int report, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.ReachReports.AnyAsync(known => known.Id == report && known.Parts.All(part => part.Cells != null), cancellation);
    }

    /// <summary>Makes a report with all its parts the week's report, in one step, and deletes those that it replaces.</summary>
    /// <returns>False when it is complete already, lacks a part, or is gone.</returns>
    public async Task<bool> CompleteAsync(int report, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetCurrentInstant();
        var completed = await context.ReachReports
            .Where(known => known.Id == report && known.ComputedAt == null && known.Parts.All(part => part.Cells != null))
            .ExecuteUpdateAsync(known => known.SetProperty(r => r.ComputedAt, now), cancellation);
        if (completed == 0)
            return false;
        var week = await context.ReachReports.Where(known => known.Id == report).Select(known => known.FirstDay).FirstAsync(cancellation);
        await context.ReachReports.Where(known => known.FirstDay == week && known.Id < report).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public void Dispose() => _prepared.Dispose();

    /// <summary>Offers are kept whole, since sessions of one offer and day share their searches.</summary>
    private List<ReachReportPart> PartsOf(ReachInput input)
    {
        var parts = new List<ReachReportPart>();
        for (var (first, next) = (0, 0); first < input.Sessions.Count; first = next)
        {
            next = Math.Min(first + SessionsOfPart, input.Sessions.Count);
            while (next < input.Sessions.Count && input.Sessions[next].Offer == input.Sessions[next - 1].Offer)
                next++;
            parts.Add(new ReachReportPart { Number = parts.Count, FirstSession = first, SessionCount = next - first });
        }
        return parts;
    }

    private string Fingerprint(ReachInput input, LocalDate firstDay) => new InputFingerprint()
        .Add(ComputationVersion, CellContent.Version, firstDay, Journeys().Timetable.Fingerprint, networks.Exists ? networks.Get().Summary.SourceHash : "")
        .Add(InputContent.ToText(input))
        .ToString();

    private DistrictJourneys Journeys() =>
        timetable.Find() ?? throw new InputException("Reachability needs a timetable, and none was imported yet.");
}
