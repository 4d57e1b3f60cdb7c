using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.District.Offers.Files;

/// <summary>Imports a table that people keep: its offers become what the table says, offers of other sources stay.</summary>
public sealed class OfferFileImport(OfferImport import, DistrictDatabase database)
{
    /// <summary>Shows what would change, or changes it; with a single wrong row nothing is changed, because its offer would count as gone.</summary>
    /// <param name="path">A workbook or a text table.</param>
    /// <param name="addresses">Knows addresses; null where no map is imported.</param>
    /// <param name="source">Null to name the source after the file.</param>
    /// <param name="apply">Whether to change anything.</param>
    /// <param name="takeBacks">Fields edited by hand that take the table's value again; null for none.</param>
    /// <param name="cancellation">Nothing is stored when it is cancelled.</param>
    /// <exception cref="InputException">The file is no table of offers, it has none, or the district has no places yet.</exception>
    public async Task<OfferFileResult> ImportAsync(string path, PlaceIndex? addresses, string? source, bool apply, IReadOnlyList<TakeBack>? takeBacks = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var places = await context.Places.AsNoTracking().Include(place => place.Municipality).ToListAsync(cancellation);
        if (places.Count == 0)
            throw new InputException("The district has no places yet, so nobody can say which offers lie in it; run 'mobilitaet demo seed' or import the places first.");
        var content = new OfferFileReading(places, addresses).Read(path);
        if (content.Drafts.Count == 0 && content.Problems.Count == 0)
            throw new InputException($"'{path}' enthält kein Angebot; 'mobilitaet offers remove --source NAME' entfernt alle einer Quelle.");
        var name = source ?? OfferSourceNames.OfFile(path);
        var applied = apply && content.Problems.Count == 0;
        var changes = applied ? await import.ApplyAsync(name, content.Drafts, takeBacks, cancellation)
            : content.Problems.Count == 0 ? await import.PreviewAsync(name, content.Drafts, takeBacks, cancellation)
            : new OfferChanges(name, []);
        return new OfferFileResult(changes, content.Problems, content.Hints, applied);
    }
}
