using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.District.Reachability.TravelTables;

/// <summary>Computes the travel table, main place of every municipality x offers x car, bicycle and foot, and replaces the stored one as a whole.</summary>
public sealed class TravelTableRefresh(DistrictDatabase database, IStreetTimes streets, IClock clock)
{
    /// <summary>Raised whenever the same input leads to another table than before.</summary>
    private const int TableVersion = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The modes a travel table compares.</summary>
    public static IReadOnlyList<TravelMode> Modes { get; } = [TravelMode.Car, TravelMode.Bicycle, TravelMode.Foot];

    /// <summary>Whether the stored table is missing or was computed from another network, other places or other offers.</summary>
    /// <exception cref="InputException">There is no usable network.</exception>
    public async Task<bool> IsOutdatedAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var (origins, offers) = await LoadAsync(context, cancellation);
        var stored = await context.TravelTables.AsNoTracking().FirstOrDefaultAsync(cancellation);
        return offers.Count > 0 && stored?.InputHash != Fingerprint(origins, offers);
    }

    /// <summary>Brings the table up to date; false when it already was, or another worker is just doing it.</summary>
    /// <exception cref="InputException">There is no usable network.</exception>
    public async Task<bool> RunAsync(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var only = await context.TryLockAsync("travel-table", Patience, cancellation);
        if (only is null)
            return false;
        var (origins, offers) = await LoadAsync(context, cancellation);
        var hash = Fingerprint(origins, offers);
        var table = await context.TravelTables.FirstOrDefaultAsync(cancellation);
        if (table?.InputHash == hash)
            return false;
        var entries = new List<TravelTableEntry>();
        for (var i = 0; i < Modes.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            entries.AddRange(Compute(Modes[i], origins, offers));
            progress?.Report((i + 1.0) / (Modes.Count + 1));
        }
        await StoreAsync(context, table, entries, hash, cancellation);
        progress?.Report(1);
        return true;
    }

    private static async Task<(List<Place> Origins, List<Offer> Offers)> LoadAsync(DistrictContext context, CancellationToken cancellation) => (
        await context.Places.AsNoTracking().Where(place => place.IsMainPlace).OrderBy(place => place.MunicipalityAgs).ToListAsync(cancellation),
        await context.Offers.AsNoTracking().OrderBy(offer => offer.Id).ToListAsync(cancellation));

    private string Fingerprint(List<Place> origins, List<Offer> offers)
    {
        var fingerprint = new InputFingerprint().Add(TableVersion, streets.GetNetworkHash());
        foreach (var mode in Modes)
            fingerprint.Add(mode, streets.HasMode(mode));
        foreach (var origin in origins)
            fingerprint.Add(origin.MunicipalityAgs, origin.Latitude, origin.Longitude);
        foreach (var offer in offers)
            fingerprint.Add(offer.Id, offer.Latitude, offer.Longitude);
        return fingerprint.ToString();
    }

    private List<TravelTableEntry> Compute(TravelMode mode, List<Place> origins, List<Offer> offers)
    {
        // One mode that is missing must not cost the others their times.
        var found = !streets.HasMode(mode) ? null : streets.Compute(mode, [.. origins.Select(place => place.Position)], [.. offers.Select(offer => offer.Position)]);
        var entries = new List<TravelTableEntry>(origins.Count * offers.Count);
        for (var i = 0; i < origins.Count; i++)
        {
            for (var j = 0; j < offers.Count; j++)
            {
                entries.Add(new TravelTableEntry
                {
                    MunicipalityAgs = origins[i].MunicipalityAgs,
                    OfferId = offers[j].Id,
                    Mode = mode,
                    State = StateOf(found, i, j),
                    Seconds = found?.Times.FindSeconds(i, j),
                    Metres = found?.Times.FindMetres(i, j),
                });
            }
        }
        return entries;
    }

    private static TravelState StateOf(SnappedTravelTimes? found, int origin, int destination)
    {
        if (found is null)
            return TravelState.ModeNotImported;
        if (!found.OriginOnStreets[origin])
            return TravelState.OriginOffStreets;
        if (!found.DestinationOnStreets[destination])
            return TravelState.DestinationOffStreets;
        return found.Times.IsReachable(origin, destination) ? TravelState.Reachable : TravelState.NoWay;
    }

    private async Task StoreAsync(
        DistrictContext context, TravelTable? table, List<TravelTableEntry> entries, string hash, CancellationToken cancellation)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.TravelTableEntries.ExecuteDeleteAsync(cancellation);
        if (table is null)
            context.TravelTables.Add(table = new TravelTable { InputHash = hash });
        table.InputHash = hash;
        table.ComputedAt = clock.GetCurrentInstant();
        table.Version++;
        await context.SaveChangesAsync(cancellation);
        await TravelTableStore.AddAsync(context, entries, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
