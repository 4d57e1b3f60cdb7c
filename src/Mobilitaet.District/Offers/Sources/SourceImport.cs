using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers.Amenities;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places.Amenities;

namespace Mobilitaet.District.Offers.Sources;

/// <summary>Imports offers from other systems: Integreat and OpenStreetMap. What another source already has is not added a second time.</summary>
public sealed class SourceImport(OfferImport import, DistrictDatabase database, DistrictOptions options)
{
    // A region rarely loses half its offers in a night; a server that was just set up anew has none.
    private const double LargestLoss = 0.5;
    private const int SmallLoss = 10;

    /// <summary>Reads the region and shows what would change, or changes it.</summary>
    /// <exception cref="InputException">The server cannot be used, or the district has no places yet.</exception>
    public async Task<SourceImportResult> ImportIntegreatAsync(
        IntegreatSource source, bool apply, IReadOnlyList<TakeBack>? takeBacks = null, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        await ImportAsync(source, await ReadAsync(source, progress, cancellation), apply, takeBacks ?? [], cancellation);

    /// <summary>Applies what a region has now, unless so much would be lost that something must be wrong with it.</summary>
    /// <exception cref="InputException">The server cannot be used, or more than half of the region's offers would go.</exception>
    public async Task<SourceImportResult> RefreshIntegreatAsync(IntegreatSource source, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var content = await ReadAsync(source, progress, cancellation);
        var (changes, _) = await ImportAsync(source, content, apply: false, [], cancellation);
        var removed = changes.Count(OfferChangeKind.Removed);
        var stored = removed + changes.Count(OfferChangeKind.Changed) + changes.Count(OfferChangeKind.Unchanged);
        if (removed > SmallLoss && removed > stored * LargestLoss)
            throw new InputException(
                $"{source.Key} no longer has {removed} of {stored} offers, which looks like a mistake, so nothing was changed; run 'mobilitaet offers import --integreat {source.Server}{source.Region} --apply' if it is right.");
        return await ImportAsync(source, content, apply: true, [], cancellation);
    }

    /// <summary>Shows what would change with the amenities of the imported map, or changes it.</summary>
    /// <exception cref="InputException">The district has no places yet.</exception>
    public Task<SourceImportResult> ImportAmenitiesAsync(AmenityList list, bool apply, IReadOnlyList<TakeBack>? takeBacks = null, CancellationToken cancellation = default)
    {
        var (offers, notices) = AmenityReading.Read(list);
        return ImportAsync(AmenityDrafts.Source, AmenityDrafts.Of(offers), notices, apply, takeBacks ?? [], cancellation);
    }

    private async Task<IntegreatContent> ReadAsync(IntegreatSource source, IProgress<double>? progress, CancellationToken cancellation)
    {
        var settings = options.DataFolder;
        using var client = new IntegreatClient(new IntegreatOptions { Folder = settings is null ? null : Path.Combine(settings, "integreat") });
        var categories = settings is null ? IntegreatCategories.Default : IntegreatCategories.Load(Path.Combine(settings, IntegreatCategories.FileName));
        return await new IntegreatReading(client, categories, options.Zone).ReadAsync(source, progress, cancellation);
    }

    private Task<SourceImportResult> ImportAsync(IntegreatSource source, IntegreatContent content, bool apply, IReadOnlyList<TakeBack> takeBacks, CancellationToken cancellation) =>
        ImportAsync(IntegreatDrafts.NameOf(source), IntegreatDrafts.Of(source, content.Offers), content.Notices, apply, takeBacks, cancellation);

    private async Task<SourceImportResult> ImportAsync(
        string source, IReadOnlyList<OfferDraft> drafts, IReadOnlyList<SourceNotice> notices, bool apply, IReadOnlyList<TakeBack> takeBacks, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        if (!await context.Places.AnyAsync(cancellation))
            throw new InputException("The district has no places yet, so nobody can say which offers lie in it; run 'mobilitaet demo seed' or import the places first.");
        var others = await context.Offers.AsNoTracking().Where(offer => offer.Source != source).ToListAsync(cancellation);
        List<SourceNotice> all = [.. notices];
        var own = WithoutKnown(drafts, others, all);
        var changes = apply ? await import.ApplyAsync(source, own, takeBacks, cancellation) : await import.PreviewAsync(source, own, takeBacks, cancellation);
        return new SourceImportResult(changes, all);
    }

    /// <summary>Leaves out what lies at the door of a similarly named offer of another source, or of one that people entered.</summary>
    private static List<OfferDraft> WithoutKnown(IReadOnlyList<OfferDraft> drafts, List<Offer> others, List<SourceNotice> notices)
    {
        var near = new NearbyOffers<Offer>(offer => offer.Position);
        others.ForEach(near.Add);
        var own = new List<OfferDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            // A course at a school is not the school: what has dates of its own is no repetition of what has none.
            var same = draft.Position is { } at && draft.Sessions.Count == 0 ? near.List(at).FirstOrDefault(other => OfferNames.AreSimilar(other.Title, draft.Title)) : null;
            if (same is null)
                own.Add(draft);
            else
                notices.Add(new SourceNotice(SourceNoticeKind.AlreadyThere, draft.Id, draft.Title, string.Create(CultureInfo.InvariantCulture, $"{same.Id}: {same.Title}")));
        }
        return own;
    }
}
