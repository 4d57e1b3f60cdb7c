using System.CommandLine;
using Mobilitaet.App.Serving;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.App.Commands;

/// <summary>The stored offers, for commands that read or change them.</summary>
internal static class OffersDatabase
{
    /// <summary>The database of the data folder or of the command line, brought up to date.</summary>
    public static async Task<DistrictDatabase> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        var database = DistrictDatabase.At(new ServeSettings(folder, DatabaseOption.Find(parsed), "").District.Database);
        await database.MigrateAsync(cancellation);
        return database;
    }

    public static async Task<List<Offer>> ListAsync(ParseResult parsed, OfferCategory? category, CancellationToken cancellation)
    {
        await using var context = (await OpenAsync(parsed, cancellation)).CreateContext();
        return await new OfferQuery(context).ListAsync(category, cancellation);
    }

    /// <summary>Today where the district lies.</summary>
    public static LocalDate Today => SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Date;
}
