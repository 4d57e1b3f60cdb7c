using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Demo.Facts;
using Mobilitaet.District.Demo.Offers;
using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.District.Demo;

/// <summary>Brings the demo files into the database: adds what is missing, changes nothing that is there, and moves a demo day that has passed to the next one.</summary>
public sealed class DemoSeeding(DistrictDatabase database, DistrictOptions options, IClock clock)
{
    /// <param name="folder">The folder of the demo district's files.</param>
    /// <param name="cancellation">Cancels between the steps; nothing is stored then.</param>
    /// <exception cref="Routing.InputException">A demo file is missing or lacks a column.</exception>
    public async Task<DemoSeedReport> RunAsync(string folder, CancellationToken cancellation = default)
    {
        var facts = DistrictFacts.Load(folder);
        var tables = DemoTables.Load(folder);
        var warnings = tables.Warnings.ToList();
        await using var context = database.CreateContext();
        await using var only = await context.TryLockAsync("demo", TimeSpan.FromMinutes(5), cancellation)
            ?? throw new Routing.InputException("Another process has been seeding the demo district for five minutes; try again later.");
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await AddMunicipalitiesAsync(context, facts, cancellation);
        await AddOffersAsync(context, facts, tables, warnings, cancellation);
        await AddDriversAsync(context, tables, cancellation);
        var added = await context.SaveChangesAsync(cancellation);
        var demoDay = await new DemoDating(context, clock.GetCurrentInstant(), options.Zone, warnings).DateRequestsAsync(tables.Requests, cancellation);
        added += await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new DemoSeedReport(added, demoDay, warnings);
    }

    private static async Task AddMunicipalitiesAsync(DistrictContext context, DistrictFacts facts, CancellationToken cancellation)
    {
        var known = await context.Municipalities.Select(municipality => municipality.Ags).ToListAsync(cancellation);
        foreach (var fact in facts.Municipalities.Where(fact => !known.Contains(fact.Ags)))
        {
            var municipality = DemoRecords.MunicipalityOf(fact);
            municipality.Places.AddRange(facts.Places.Where(place => place.Municipality.Ags == fact.Ags).Select(DemoRecords.PlaceOf));
            if (MainPlace.FindAmong(municipality.Name, municipality.Places) is { } main)
                main.IsMainPlace = true;
            context.Municipalities.Add(municipality);
        }
    }

    private static async Task AddOffersAsync(
        DistrictContext context, DistrictFacts facts, DemoTables tables, List<DemoWarning> warnings, CancellationToken cancellation)
    {
        var known = await context.Offers.Select(offer => offer.Id).ToListAsync(cancellation);
        var providers = await context.Providers.ToListAsync(cancellation);
        var sessions = tables.Sessions.ToLookup(session => session.OfferId);
        for (var row = 0; row < tables.Offers.Count; row++)
        {
            var offer = tables.Offers[row];
            if (known.Contains(offer.Id))
                continue;
            if (facts.Municipalities.All(municipality => municipality.Ags != offer.MunicipalityAgs))
            {
                warnings.Add(new DemoWarning(DemoDayFiles.Offers, row + 1, $"municipality_ags '{offer.MunicipalityAgs}' does not exist"));
                continue;
            }
            var provider = providers.Find(known => known.Name == offer.Provider);
            if (provider is null)
                providers.Add(provider = new Provider { Name = offer.Provider });
            var stored = DemoRecords.OfferOf(offer, provider);
            stored.Sessions.AddRange(sessions[offer.Id].Select(DemoRecords.SessionOf));
            context.Offers.Add(stored);
        }
    }

    private static async Task AddDriversAsync(DistrictContext context, DemoTables tables, CancellationToken cancellation)
    {
        var known = await context.Drivers.Select(driver => driver.Code).ToListAsync(cancellation);
        context.Drivers.AddRange(tables.Drivers.Where(driver => !known.Contains(driver.Id)).Select(DemoRecords.DriverOf));
    }
}
