using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Mobilitaet.District.Database;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Offers.Importing;

/// <summary>Brings all offers of one source to what the source says now: shows what would change, does it, and undoes the last time. Safe to repeat.</summary>
public sealed class OfferImport(DistrictDatabase database, IClock clock)
{
    internal const string LockName = "offers";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>What <see cref="ApplyAsync(string, IReadOnlyList{OfferDraft}, IReadOnlyList{TakeBack}, CancellationToken)"/> would do; stores nothing.</summary>
    /// <exception cref="InputException">Two drafts have one key, or there is nothing to take back.</exception>
    public async Task<OfferChanges> PreviewAsync(string source, IReadOnlyList<OfferDraft> drafts, IReadOnlyList<TakeBack>? takeBacks = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return (await CompareAsync(context, source, drafts, takeBacks ?? [], cancellation)).Comparison.Changes;
    }

    /// <summary>Adds, changes and removes offers of the source in one step; fields that people edited by hand stay as they left them.</summary>
    /// <param name="source">The source; its offers that are not among the drafts are removed.</param>
    /// <param name="drafts">All offers that the source has now.</param>
    /// <param name="takeBacks">Edited fields that take the source's value again, now and later; null for none.</param>
    /// <param name="cancellation">Nothing is stored when it is cancelled.</param>
    /// <exception cref="InputException">Two drafts have one key, there is nothing to take back, or another import runs for minutes.</exception>
    public async Task<OfferChanges> ApplyAsync(string source, IReadOnlyList<OfferDraft> drafts, IReadOnlyList<TakeBack>? takeBacks = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var only = await LockAsync(context, cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var (comparison, providers) = await CompareAsync(context, source, drafts, takeBacks ?? [], cancellation);
        var changes = comparison.Changes;
        if (!changes.IsAny)
            return changes;
        foreach (var pair in comparison.Snapshot.Offers)
        {
            var stored = comparison.Stored.GetValueOrDefault(pair.Id);
            Store(context, source, stored, pair.After, providers);
            stored?.GiveBack(pair.TakenBack ?? []);
        }
        if (comparison.Snapshot is { Offers.Count: > 0 } snapshot)
            context.OfferImportRuns.Add(RunOf(changes, snapshot));
        await SaveAsync(context, transaction, cancellation);
        return changes;
    }

    /// <summary>Takes back the last import that still counts, of this source or of any; fields that people edited since stay. Null when there is none.</summary>
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
        var stored = await ListStoredAsync(context, [.. pairs.Select(pair => pair.Id)], null, cancellation);
        var providers = await OpenProvidersAsync(context, cancellation);
        var now = clock.GetCurrentInstant();
        List<OfferChange> changes = [.. pairs.Select(pair => Undo(context, run.Source, pair, stored.GetValueOrDefault(pair.Id), providers, now))];
        run.UndoneAt = now;
        await SaveAsync(context, transaction, cancellation);
        return new OfferChanges(run.Source, changes);
    }

    private OfferImportRun RunOf(OfferChanges changes, OfferSnapshot snapshot) => new()
    {
        Source = changes.Source,
        RunAt = clock.GetCurrentInstant(),
        Added = changes.Count(OfferChangeKind.Added),
        Changed = changes.Count(OfferChangeKind.Changed),
        Removed = changes.Count(OfferChangeKind.Removed),
        Snapshot = snapshot.ToJson(),
    };

    private static OfferChange Undo(DistrictContext context, string source, OfferSnapshot.Pair pair, Offer? stored, ProviderBook providers, Instant now)
    {
        var title = (pair.Before ?? pair.After)!.Title;
        if (pair.Before is null)
        {
            if (stored?.EditedAt is not null)
                return new OfferChange(OfferChangeKind.KeptAsEdited, pair.Id, title);
            Store(context, source, stored, null, providers);
            return new OfferChange(OfferChangeKind.Removed, pair.Id, title);
        }
        var current = stored is null ? null : OfferDraft.Of(stored);
        var wanted = pair.Before with { Provider = providers.SpellingOf(pair.Before.Provider) };
        var restored = current is null ? wanted : wanted.With(current, stored!.ListEdited());
        Store(context, source, stored, restored, providers);
        if (pair.TakenBack is { } back && stored is not null)
            stored.MarkEdited(back, now);
        if (current is null)
            return new OfferChange(OfferChangeKind.Added, pair.Id, title);
        var (changed, kept) = (OfferFields.ListChanges(current, restored), OfferFields.ListChanges(restored, wanted));
        return new OfferChange(changed.Count == 0 && kept.Count > 0 ? OfferChangeKind.KeptAsEdited : OfferChangeKind.Changed, pair.Id, title, changed, kept);
    }

    private static async Task<DatabaseLock> LockAsync(DistrictContext context, CancellationToken cancellation) =>
        await context.TryLockAsync(LockName, s_patience, cancellation)
        ?? throw new InputException("Another import of offers has been running for minutes; try again later.");

    private static async Task<(OfferComparison Comparison, ProviderBook Providers)> CompareAsync(
        DistrictContext context, string source, IReadOnlyList<OfferDraft> drafts, IReadOnlyList<TakeBack> takeBacks, CancellationToken cancellation)
    {
        if (drafts.CountBy(draft => draft.Id).FirstOrDefault(id => id.Value > 1).Key is { } twice)
            throw new InputException($"The key '{twice}' is given to two offers; every offer needs its own.");
        var places = await context.Places.AsNoTracking().ToListAsync(cancellation);
        var stored = await ListStoredAsync(context, [.. drafts.Select(draft => draft.Id)], source, cancellation);
        foreach (var wish in takeBacks)
        {
            var edited = stored.GetValueOrDefault(wish.OfferId)?.ListEdited();
            if (edited is null or { Count: 0 } || (wish.Field is { } field && !edited.Contains(field)))
                throw new InputException($"Nobody edited {(wish.Field is { } named ? $"the field '{named}' of " : "")}the offer '{wish.OfferId}' by hand, so there is nothing to take back.");
        }
        var providers = await OpenProvidersAsync(context, cancellation);
        return (OfferComparison.Of(source, drafts, stored, new OfferPlacing(places), providers, takeBacks), providers);
    }

    private static async Task<ProviderBook> OpenProvidersAsync(DistrictContext context, CancellationToken cancellation) =>
        new(await context.Providers.ToListAsync(cancellation), provider => context.Providers.Add(provider));

    /// <summary>The offers of the source and those with one of the keys, tracked, with their sessions and providers.</summary>
    private static async Task<Dictionary<string, Offer>> ListStoredAsync(DistrictContext context, List<string> ids, string? source, CancellationToken cancellation)
    {
        var offers = await context.Offers.Include(offer => offer.Sessions).Include(offer => offer.Provider)
            .Where(offer => (source != null && offer.Source == source) || ids.Contains(offer.Id)).ToListAsync(cancellation);
        return offers.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
    }

    private static void Store(DistrictContext context, string source, Offer? stored, OfferDraft? wanted, ProviderBook providers)
    {
        if (wanted is null)
        {
            if (stored is not null)
                context.Offers.Remove(stored);
            return;
        }
        if (stored is null)
            context.Offers.Add(wanted.ToOffer(source, providers));
        else
            wanted.CopyTo(stored, providers);
    }

    private static async Task SaveAsync(DistrictContext context, IDbContextTransaction transaction, CancellationToken cancellation)
    {
        await context.SaveChangesAsync(cancellation);
        // Who offers nothing any more and was never edited came with an import, and goes with it.
        await context.Providers.Where(provider => provider.EditedAt == null && !context.Offers.Any(offer => offer.ProviderId == provider.Id)).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
