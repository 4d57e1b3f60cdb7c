using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>Brings all offers of one source to what the source says now: shows what would change, does it, and undoes the last time. Safe to repeat.</summary>
public sealed class OfferImport(DistrictDatabase database, IClock clock)
{
    private const string LockName = "offers";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>What <see cref="ApplyAsync"/> would do; stores nothing.</summary>
    /// <exception cref="InputException">Two drafts have one key.</exception>
    public async Task<OfferChanges> PreviewAsync(string source, IReadOnlyList<OfferDraft> drafts, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return (await CompareAsync(context, source, drafts, cancellation)).Changes;
    }

    /// <summary>Adds, changes and removes offers of the source in one step; what people edited by hand stays as they left it.</summary>
    /// <param name="source">The source; its offers that are not among the drafts are removed.</param>
    /// <param name="drafts">All offers that the source has now.</param>
    /// <param name="cancellation">Nothing is stored when it is cancelled.</param>
    /// <exception cref="InputException">Two drafts have one key, or another import runs for minutes.</exception>
    public async Task<OfferChanges> ApplyAsync(string source, IReadOnlyList<OfferDraft> drafts, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var only = await LockAsync(context, cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var comparison = await CompareAsync(context, source, drafts, cancellation);
        if (!comparison.Changes.IsAny)
            return comparison.Changes;
        foreach (var (before, after) in comparison.Snapshot.Offers)
            Store(context, source, comparison.Stored.GetValueOrDefault((before ?? after)!.Id), after);
        context.OfferImportRuns.Add(new OfferImportRun
        {
            Source = source,
            RunAt = clock.GetCurrentInstant(),
            Added = comparison.Changes.Count(OfferChangeKind.Added),
            Changed = comparison.Changes.Count(OfferChangeKind.Changed),
            Removed = comparison.Changes.Count(OfferChangeKind.Removed),
            Snapshot = comparison.Snapshot.ToJson(),
        });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return comparison.Changes;
    }

    /// <summary>Takes back the last import that still counts, of this source or of any; what people edited since stays. Null when there is none.</summary>
    /// <returns>What became of the offers: added ones are removed, removed ones added.</returns>
    /// <exception cref="InputException">Another import runs for minutes.</exception>
    public async Task<OfferChanges?> UndoAsync(string? source = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var only = await LockAsync(context, cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var run = await context.OfferImportRuns.Where(run => run.UndoneAt == null && (source == null || run.Source == source))
            .OrderByDescending(run => run.Id).FirstOrDefaultAsync(cancellation);
        if (run is null)
            return null;
        var pairs = OfferSnapshot.Parse(run.Snapshot).Offers;
        var stored = await ListStoredAsync(context, [.. pairs.Select(pair => (pair.Before ?? pair.After)!.Id)], null, cancellation);
        var changes = new List<OfferChange>();
        foreach (var (before, after) in pairs)
        {
            var now = stored.GetValueOrDefault((before ?? after)!.Id);
            var kind = now?.EditedAt is not null ? OfferChangeKind.KeptAsEdited : before is null ? OfferChangeKind.Removed : now is null ? OfferChangeKind.Added : OfferChangeKind.Changed;
            changes.Add(new OfferChange(kind, (before ?? after)!.Id, (before ?? after)!.Title, []));
            if (kind != OfferChangeKind.KeptAsEdited)
                Store(context, run.Source, now, before);
        }
        run.UndoneAt = clock.GetCurrentInstant();
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new OfferChanges(run.Source, changes);
    }

    private static async Task<DatabaseLock> LockAsync(DistrictContext context, CancellationToken cancellation) =>
        await context.TryLockAsync(LockName, s_patience, cancellation)
        ?? throw new InputException("Another import of offers has been running for minutes; try again later.");

    private static async Task<OfferComparison> CompareAsync(DistrictContext context, string source, IReadOnlyList<OfferDraft> drafts, CancellationToken cancellation)
    {
        if (drafts.CountBy(draft => draft.Id).FirstOrDefault(id => id.Value > 1).Key is { } twice)
            throw new InputException($"The key '{twice}' is given to two offers; every offer needs its own.");
        var places = await context.Places.AsNoTracking().ToListAsync(cancellation);
        var stored = await ListStoredAsync(context, [.. drafts.Select(draft => draft.Id)], source, cancellation);
        return OfferComparison.Of(source, drafts, stored, new OfferPlacing(places));
    }

    /// <summary>The offers of the source and those with one of the keys, tracked, with their sessions.</summary>
    private static async Task<Dictionary<string, Offer>> ListStoredAsync(DistrictContext context, List<string> ids, string? source, CancellationToken cancellation)
    {
        var offers = await context.Offers.Include(offer => offer.Sessions)
            .Where(offer => (source != null && offer.Source == source) || ids.Contains(offer.Id)).ToListAsync(cancellation);
        return offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
    }

    private static void Store(DistrictContext context, string source, Offer? stored, OfferDraft? wanted)
    {
        if (wanted is null)
        {
            if (stored is not null)
                context.Offers.Remove(stored);
            return;
        }
        if (stored is null)
            context.Offers.Add(wanted.ToOffer(source));
        else
            wanted.CopyTo(stored);
    }
}
