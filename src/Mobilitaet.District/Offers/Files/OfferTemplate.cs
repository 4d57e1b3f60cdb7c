using System.Text;
using MiniExcelLibs;

namespace Mobilitaet.District.Offers.Files;

/// <summary>Writes an empty table of offers with its headings and one row that shows how to fill it.</summary>
public static class OfferTemplate
{
    /// <summary>The sheet of offers.</summary>
    public const string OfferSheet = "Angebote";

    /// <summary>The sheet of sessions.</summary>
    public const string SessionSheet = "Termine";

    private static readonly Dictionary<string, string> s_offer = new(StringComparer.Ordinal)
    {
        [OfferColumns.Key] = "beispiel-1",
        [OfferColumns.Category] = "Sprachkurse",
        [OfferColumns.Title] = "Deutschkurs A1",
        [OfferColumns.Provider] = "Volkshochschule",
        [OfferColumns.Municipality] = "Eschwege",
        [OfferColumns.Place] = "Eschwege",
        [OfferColumns.Languages] = "Deutsch, Arabisch",
        [OfferColumns.Level] = "A1",
        [OfferColumns.MinimumAge] = "16 Jahre",
        [OfferColumns.Capacity] = "20",
        [OfferColumns.FreePlaces] = "3",
        [OfferColumns.StepFree] = "ja",
        [OfferColumns.AccessibilityNote] = "Aufzug im Hof",
        [OfferColumns.Phone] = "05651 0000",
        [OfferColumns.Email] = "kurse@example.org",
        [OfferColumns.Contact] = "Anmeldung im Büro, 1. Stock",
        [OfferColumns.Cost] = "kostenlos",
        [OfferColumns.ValidFrom] = "05.01.2026",
        [OfferColumns.ValidUntil] = "18.12.2026",
        [OfferColumns.ConfirmedOn] = "01.11.2026",
        [OfferColumns.ProviderEmail] = "vhs@example.org",
        [OfferColumns.ProviderWebsite] = "https://vhs.example.org",
    };

    private static readonly Dictionary<string, string> s_session = new(StringComparer.Ordinal)
    {
        [OfferColumns.Key] = "beispiel-1",
        [OfferColumns.Weekdays] = "Mo, Mi",
        [OfferColumns.Start] = "08:30",
        [OfferColumns.End] = "11:45",
        [OfferColumns.ExceptHolidays] = "ja",
        [OfferColumns.Exceptions] = "02.11.2026; 04.11.2026 10:00-12:00",
    };

    /// <summary>A workbook where the name ends with <c>.xlsx</c>, otherwise text with semicolons that spreadsheets open.</summary>
    /// <exception cref="IOException">The file exists or cannot be written.</exception>
    public static void Write(string path)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            file.SaveAs(new Dictionary<string, object>
            {
                [OfferSheet] = new[] { RowOf(OfferColumns.OfOffers.SkipLast(1), s_offer) },
                [SessionSheet] = new[] { RowOf(OfferColumns.OfSessions, s_session) },
            });
            return;
        }
        using var text = new StreamWriter(file, new UTF8Encoding(true));
        var row = OfferColumns.OfOffers.Select(column => column == OfferColumns.Sessions ? "\"Mo, Mi 08:30-11:45 außer Ferien (Ausnahmen: 02.11.2026, 04.11.2026 10:00-12:00)\"" : s_offer.GetValueOrDefault(column, ""));
        text.Write(string.Join(';', OfferColumns.OfOffers) + "\r\n" + string.Join(';', row) + "\r\n");
    }

    private static Dictionary<string, object?> RowOf(IEnumerable<string> columns, Dictionary<string, string> values) =>
        columns.ToDictionary(column => column, object? (column) => values.GetValueOrDefault(column));
}
