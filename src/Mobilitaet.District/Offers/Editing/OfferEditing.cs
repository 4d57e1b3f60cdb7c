using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Offers.Editing;

/// <summary>Changes offers and providers by hand; what is changed so is noted field by field, and imports leave it alone.</summary>
public sealed class OfferEditing(DistrictDatabase database, IClock clock)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>Equal as long as nobody changes the offer; to be handed in with an edit.</summary>
    public static string VersionOf(OfferDraft draft)
    {
        var text = string.Join('\u001f', OfferFields.List(draft).Select(field => field.Text));
        return XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(text)).ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Stores what differs from the stored offer.</summary>
    /// <param name="draft">The whole offer as it shall be; its key says which one.</param>
    /// <param name="version">What <see cref="VersionOf"/> said when the offer was shown.</param>
    /// <param name="giveBack">Fields edited earlier that imports may change again, as long as they are not changed now.</param>
    /// <param name="cancellation">Nothing is stored when it is cancelled.</param>
    /// <exception cref="InputException">An import runs for long.</exception>
    public async Task<OfferEditResult> SaveAsync(OfferDraft draft, string version, IReadOnlyCollection<OfferField> giveBack, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var only = await LockAsync(context, cancellation);
        var stored = await context.Offers.Include(offer => offer.Sessions).Include(offer => offer.Provider).FirstOrDefaultAsync(offer => offer.Id == draft.Id, cancellation);
        if (stored is null)
            return new OfferEditResult(OfferEditOutcome.Gone, []);
        var before = OfferDraft.Of(stored);
        if (VersionOf(before) != version)
            return new OfferEditResult(OfferEditOutcome.ChangedMeanwhile, []);
        var wrong = OfferDraftCheck.List(draft).ToList();
        if (!await context.Places.AnyAsync(place => place.Name == draft.PlaceName && place.MunicipalityAgs == draft.MunicipalityAgs, cancellation))
            wrong.Add(OfferField.PlaceName);
        if (wrong.Count > 0)
            return new OfferEditResult(OfferEditOutcome.Refused, wrong);
        var providers = new ProviderBook(await context.Providers.ToListAsync(cancellation), provider => context.Providers.Add(provider));
        var wanted = draft with { Provider = providers.SpellingOf(draft.Provider) };
        var changed = OfferFields.ListChanges(before, wanted).Select(change => change.Field).ToList();
        if (changed.Count == 0 && giveBack.Count == 0)
            return new OfferEditResult(OfferEditOutcome.Unchanged, []);
        wanted.CopyTo(stored, providers);
        stored.GiveBack(giveBack);
        if (changed.Count > 0)
            stored.MarkEdited(changed, clock.GetCurrentInstant());
        await context.SaveChangesAsync(cancellation);
        return new OfferEditResult(OfferEditOutcome.Saved, changed);
    }

    /// <summary>Stores how a provider is reached; imports leave it as it is from then on. False when the provider is not there.</summary>
    /// <exception cref="InputException">An import runs for long.</exception>
    public async Task<bool> SaveProviderAsync(int id, ProviderContact contact, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var only = await LockAsync(context, cancellation);
        if (await context.Providers.FirstOrDefaultAsync(provider => provider.Id == id, cancellation) is not { } stored)
            return false;
        (stored.Phone, stored.Email, stored.Website, stored.EditedAt) = (contact.Phone, contact.Email, contact.Website, clock.GetCurrentInstant());
        await context.SaveChangesAsync(cancellation);
        return true;
    }

    // The lock of imports, so that none of them compares with what is just being changed.
    private static async Task<DatabaseLock> LockAsync(DistrictContext context, CancellationToken cancellation) =>
        await context.TryLockAsync(OfferImport.LockName, s_patience, cancellation)
        ?? throw new InputException("An import of offers is running; try again in a minute.");
}
