using Mobilitaet.District.Offers.Files.Tables;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Offers.Times;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;

namespace Mobilitaet.District.Offers.Files;

/// <summary>Reads offers from tables with the headings of <see cref="OfferTemplate"/>: a workbook with a sheet of sessions, or one flat table.</summary>
/// <param name="places">The places of the district with their municipalities.</param>
/// <param name="addresses">Knows addresses; null where no map is imported.</param>
public sealed class OfferFileReading(IReadOnlyList<Place> places, PlaceIndex? addresses)
{
    private const int LongestKey = 60;
    private const int LongestTitle = 300;
    private static readonly string[] s_required = [OfferColumns.Key, OfferColumns.Category, OfferColumns.Title];
    private readonly RowPlacing _placing = new(places, addresses);

    /// <exception cref="InputException">The file cannot be read, or is no table of offers.</exception>
    public OfferFileContent Read(string path) => Read(TableFile.Read(path));

    /// <exception cref="InputException">No sheet has the headings of offers.</exception>
    internal OfferFileContent Read(IReadOnlyList<TableSheet> tables)
    {
        var problems = new List<RowProblem>();
        var hints = new List<string>();
        var offers = new HeadedSheet(FindOffers(tables), OfferColumns.KnownOfOffers);
        hints.AddRange(offers.Unknown.Select(heading => $"Die Spalte „{heading}“ ist unbekannt und wird nicht gelesen."));
        var keys = offers.Rows.Select(row => offers.TextOf(row, OfferColumns.Key)).ToHashSet(StringComparer.Ordinal);
        var sessions = tables.FirstOrDefault(sheet => string.Equals(sheet.Name, OfferTemplate.SessionSheet, StringComparison.OrdinalIgnoreCase)) is { } table
            ? SessionRows.Read(new HeadedSheet(table, OfferColumns.OfSessions), keys, problems)
            : Enumerable.Empty<(string, SessionDraft)>().ToLookup(_ => "", entry => entry.Item2);
        var drafts = new Dictionary<string, OfferDraft>(StringComparer.Ordinal);
        foreach (var line in offers.Rows)
        {
            var row = new RowReader(offers, line, problems);
            if (FindDraft(row, problems, sessions) is { } draft && !drafts.TryAdd(draft.Id, draft))
                row.Add(OfferColumns.Key, draft.Id, "ein Schlüssel, den kein anderes Angebot hat");
        }
        return new OfferFileContent([.. drafts.Values], [.. problems.OrderBy(problem => problem.Sheet, StringComparer.Ordinal).ThenBy(problem => problem.Row)], hints);
    }

    private static TableSheet FindOffers(IReadOnlyList<TableSheet> tables)
    {
        var named = tables.FirstOrDefault(sheet => string.Equals(sheet.Name, OfferTemplate.OfferSheet, StringComparison.OrdinalIgnoreCase)) ?? (tables.Count > 0 ? tables[0] : null);
        var headings = named is { Rows: [var first, ..] } ? new HeadedSheet(named with { Rows = [first] }, OfferColumns.KnownOfOffers) : null;
        var missing = s_required.Where(column => headings?.Has(column) != true).ToList();
        return missing.Count == 0
            ? named!
            : throw new InputException($"In der ersten Zeile fehlt die Spalte {string.Join(", ", missing.Select(column => $"„{column}“"))}; 'mobilitaet offers template angebote.xlsx' schreibt eine Vorlage.");
    }

    private OfferDraft? FindDraft(RowReader row, List<RowProblem> problems, ILookup<string, SessionDraft> sessions)
    {
        var before = problems.Count;
        var key = row.Text(OfferColumns.Key, LongestKey, required: true, expected: "ein Schlüssel, der sich nie ändert, zum Beispiel „vhs-17“");
        var category = row.Value(OfferColumns.Category, CategoryNames.Find, "eines von " + string.Join(", ", CategoryNames.Shown), required: true);
        var title = row.Text(OfferColumns.Title, LongestTitle, required: true, expected: "ein Titel");
        var (place, position) = _placing.Find(row);
        var ages = (Minimum: row.AgeMonths(OfferColumns.MinimumAge), Maximum: row.AgeMonths(OfferColumns.MaximumAge));
        if (ages.Maximum < ages.Minimum)
            row.Add(OfferColumns.MaximumAge, row.Text(OfferColumns.MaximumAge) ?? "", "ein Alter über dem niedrigsten");
        var valid = (From: row.Date(OfferColumns.ValidFrom), Until: row.Date(OfferColumns.ValidUntil));
        if (valid.Until < valid.From)
            row.Add(OfferColumns.ValidUntil, row.Text(OfferColumns.ValidUntil) ?? "", "ein Tag nach dem ersten");
        var contact = ContactCells.Read(row);
        var draft = new OfferDraft
        {
            Id = key ?? "",
            Category = category ?? default,
            Title = title ?? "",
            Provider = row.Text(OfferColumns.Provider, LongestTitle),
            ProviderContact = ContactCells.ReadProvider(row),
            Description = row.Text(OfferColumns.Description),
            MunicipalityAgs = place?.MunicipalityAgs,
            PlaceName = place?.Name,
            Address = row.Text(OfferColumns.Address, LongestTitle),
            Position = position,
            Languages = LanguagesOf(row),
            Level = row.Text(OfferColumns.Level, LongestKey),
            MinimumAgeMonths = ages.Minimum,
            MaximumAgeMonths = ages.Maximum,
            Capacity = row.Count(OfferColumns.Capacity),
            FreePlaces = row.Count(OfferColumns.FreePlaces),
            HandOverMinutes = row.Value<int>(OfferColumns.HandOver, GermanValues.FindMinutes, "Minuten von 0 bis 120 wie „15“"),
            StepFree = row.Value(OfferColumns.StepFree, GermanValues.FindStepFree, "„ja“, „teilweise“ oder „nein“")
                ?? row.Value(OfferColumns.Wheelchair, GermanValues.FindStepFree, "„ja“, „teilweise“ oder „nein“"),
            AccessibilityNote = row.Text(OfferColumns.AccessibilityNote, LongestTitle),
            Phone = contact.Phone,
            Email = contact.Email,
            Contact = contact.Text,
            Website = row.Text(OfferColumns.Website, LongestTitle),
            Cost = row.Text(OfferColumns.Cost, LongestTitle),
            ValidFrom = valid.From,
            ValidUntil = valid.Until,
            OpeningHours = HoursOf(row),
            ConfirmedOn = row.Date(OfferColumns.ConfirmedOn),
            Sessions = [.. SessionsOf(row), .. sessions[key ?? ""]],
        };
        return problems.Count == before ? draft : null;
    }

    private static List<string> LanguagesOf(RowReader row)
    {
        var codes = new List<string>();
        foreach (var name in (row.Text(OfferColumns.Languages) ?? "").Split([',', ';', '|', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (LanguageNames.FindCode(name) is not { } code)
                row.Add(OfferColumns.Languages, name, "Sprachen wie „Deutsch, Arabisch“ oder „de, ar“");
            else if (!codes.Contains(code))
                codes.Add(code);
        }
        return codes;
    }

    private static string? HoursOf(RowReader row)
    {
        if (row.Text(OfferColumns.Hours) is not { } text)
            return null;
        if (OpeningHours.Parse(text).Problems is [var problem, ..])
            row.Add(OfferColumns.Hours, problem, "Öffnungszeiten wie „Mo-Fr 07:30-16:00; PH off“ mit den Tagen Mo Tu We Th Fr Sa Su");
        return text;
    }

    private static IReadOnlyList<SessionDraft> SessionsOf(RowReader row)
    {
        if (row.Text(OfferColumns.Sessions) is not { } text)
            return [];
        if (SessionText.Find(text) is { } sessions)
            return sessions;
        row.Add(OfferColumns.Sessions, text, SessionText.Expected);
        return [];
    }
}
