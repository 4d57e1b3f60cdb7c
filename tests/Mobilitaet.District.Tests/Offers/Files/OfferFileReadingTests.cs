using System.IO.Compression;
using System.Text;
using CsCheck;
using MiniExcelLibs;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Files;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Files;

/// <summary>Tables of offers are read as people keep them, and what cannot be read is said by row and column.</summary>
public sealed class OfferFileReadingTests : IDisposable
{
    private const string Headings = "Schlüssel;Kategorie;Titel;Ort;Gemeinde;Sprachen;Gültig ab;Öffnungszeiten;Termine;Alter von;Breite;Länge";
    private readonly TemporaryFolder _folder = new();
    private readonly OfferFileReading _reading = new(
        [Place("Stadt", "06636001", "Stadt", 51.19), Place("Weißenborn", "06636002", "Sontra", 51.1), Place("Weißenborn", "06636003", "Weißenborn", 51.2)], null);

    [Fact]
    public void A_text_table_gives_offers_with_their_sessions()
    {
        var content = Read(Headings + "\r\nvhs-1;Sprachkurs;Deutsch „A1“;stadt;;Deutsch, ar;5.1.2026;Mo-Fr 08:00-12:00;\"Mo, Mi 8:30-11:45 außer Ferien; 24.12.2026 10-12 Uhr\nFr 14.00–16.00 ab 1.9.2026 bis 18.12.2026\";16;;\r\n");
        Assert.Empty(content.Problems);
        var draft = Assert.Single(content.Drafts);
        Assert.Equal(("vhs-1", OfferCategory.Language, "Deutsch „A1“", "Stadt", "06636001"), (draft.Id, draft.Category, draft.Title, draft.PlaceName, draft.MunicipalityAgs));
        Assert.Equal(["de", "ar"], draft.Languages);
        Assert.Equal((new LocalDate(2026, 1, 5), "Mo-Fr 08:00-12:00", 192), (draft.ValidFrom, draft.OpeningHours, draft.MinimumAgeMonths));
        Assert.Equal(
            [
                new SessionDraft(Weekdays.Monday | Weekdays.Wednesday, new(8, 30), new(11, 45), ExceptHolidays: true),
                new SessionDraft(Weekdays.Thursday, new(10, 0), new(12, 0), new(2026, 12, 24), new(2026, 12, 24)),
                new SessionDraft(Weekdays.Friday, new(14, 0), new(16, 0), new(2026, 9, 1), new(2026, 12, 18)),
            ],
            draft.Sessions);
    }

    [Theory]
    [InlineData(';', "utf-8")]
    [InlineData(',', "utf-8")]
    [InlineData('\t', "utf-16")]
    [InlineData(';', "windows-1252")]
    public void Separators_and_encodings_are_found_out(char separator, string encoding)
    {
        Encoding code = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        var path = Path.Combine(_folder.Path, "a.csv");
        File.WriteAllText(path, string.Join(separator, "Schlüssel", "Kategorie *", "Titel (deutsch)", "Ort") + "\n" + string.Join(separator, "ä1", "Ämter", "Bürgerbüro", "Stadt"), code);
        var draft = Assert.Single(_reading.Read(path).Drafts);
        Assert.Equal(("ä1", OfferCategory.Authority, "Bürgerbüro"), (draft.Id, draft.Category, draft.Title));
    }

    [Theory]
    [InlineData("b;Sport;T;Stadt", "Zeile 2, Spalte „Kategorie“: „Sport“ gelesen; erwartet: eines von Sprachkurse, Integrationskurse")]
    [InlineData("b;Beratung;;Stadt", "Zeile 2, Spalte „Titel“: nichts eingetragen; erwartet: ein Titel")]
    [InlineData("b;Beratung;T;Wei", "Spalte „Ort“: „Wei“ gelesen; erwartet: ein Ort des Kreises, vielleicht „Weißenborn“")]
    [InlineData("b;Beratung;T;Weißenborn", "Spalte „Gemeinde“: nichts eingetragen; erwartet: die Gemeinde, denn „Weißenborn“ gibt es in „Sontra“ oder „Weißenborn“")]
    [InlineData("b;Beratung;T;Stadt;Sontra", "erwartet: „Stadt“, denn dort liegt „Stadt“")]
    [InlineData("b;Beratung;T;", "erwartet: ein Ort des Kreises, oder Breite und Länge")]
    [InlineData("b;Beratung;T;Stadt;;Klingonisch", "Spalte „Sprachen“: „Klingonisch“ gelesen")]
    [InlineData("b;Beratung;T;Stadt;;;31.02.2026", "Spalte „Gültig ab“: „31.02.2026“ gelesen; erwartet: ein Datum wie 31.12.2026")]
    [InlineData("b;Beratung;T;Stadt;;;;vormittags", "Spalte „Öffnungszeiten“: „vormittags“ gelesen")]
    [InlineData("b;Beratung;T;Stadt;;;;;montags früh", "Spalte „Termine“: „montags früh“ gelesen")]
    [InlineData("b;Beratung;T;Stadt;;;;;Mo 12:00-10:00", "Spalte „Termine“")]
    [InlineData("b;Beratung;T;Stadt;;;;;;alt", "Spalte „Alter von“: „alt“ gelesen; erwartet: ein Alter wie „3 Jahre“")]
    [InlineData("b;Beratung;T;Stadt;;;;;;;51,2;", "Spalte „Länge“: nichts eingetragen; erwartet: Breite und Länge zusammen")]
    [InlineData("b;Beratung;T;Stadt;;;;;;;510;10", "Spalte „Breite“: „510“ gelesen")]
    [InlineData(";Beratung;T;Stadt", "Spalte „Schlüssel“: nichts eingetragen")]
    public void What_cannot_be_read_is_said_with_row_and_column(string row, string sentence)
    {
        var content = Read($"{Headings}\n{row}");
        Assert.Contains(content.Problems, problem => problem.ToString().Contains(sentence, StringComparison.Ordinal));
        Assert.Empty(content.Drafts);
    }

    [Fact]
    public void A_key_given_twice_and_unknown_columns_are_said()
    {
        var content = Read("Schlüssel,Kategorie,Titel,Ort,Farbe\na,Kita,T,Stadt,rot\na,Kita,U,Stadt,blau");
        Assert.Equal((3, "Schlüssel", "a"), Assert.Single(content.Problems.Select(problem => (problem.Row, problem.Column, problem.Read))));
        Assert.Contains("„Farbe“", Assert.Single(content.Hints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("angebote.xlsx")]
    [InlineData("angebote.csv")]
    public void The_template_can_be_imported_as_it_is(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        OfferTemplate.Write(path);
        var places = new[] { Place("Eschwege", "06636003", "Eschwege", 51.19) };
        var content = new OfferFileReading(places, null).Read(path);
        Assert.Empty(content.Problems);
        Assert.Empty(content.Hints);
        Assert.Equal(Weekdays.Monday | Weekdays.Wednesday, Assert.Single(Assert.Single(content.Drafts).Sessions).Weekdays);
    }

    [Fact]
    public void A_workbook_gives_dates_times_and_numbers_as_spreadsheets_keep_them()
    {
        var path = Path.Combine(_folder.Path, "a.xlsx");
        MiniExcel.SaveAs(path, new Dictionary<string, object>
        {
            ["Angebote"] = new[] { new Dictionary<string, object?> { ["Schlüssel"] = 17, ["Kategorie"] = "Kita", ["Titel"] = "Kita", ["Breite"] = 51.1885, ["Länge"] = 10.05, ["Gültig ab"] = new DateTime(2026, 1, 5), ["Gültig bis"] = 46374, ["Rollstuhl"] = true } },
            ["Termine"] = new[]
            {
                new Dictionary<string, object?> { ["Schlüssel"] = 17, ["Wochentage"] = null, ["Datum"] = new DateTime(2026, 12, 1), ["Von"] = new TimeSpan(8, 30, 0), ["Bis"] = 0.5 },
                new Dictionary<string, object?> { ["Schlüssel"] = 18, ["Wochentage"] = "Mo", ["Datum"] = null, ["Von"] = "9 Uhr", ["Bis"] = "8 Uhr" },
            },
        });
        var content = _reading.Read(path);
        Assert.Equal(
            ["Blatt „Termine“, Zeile 3, Spalte „Schlüssel“: „18“ gelesen; erwartet: der Schlüssel eines Angebots dieser Datei.", "Blatt „Termine“, Zeile 3, Spalte „Bis“: „8 Uhr“ gelesen; erwartet: eine Uhrzeit nach dem Beginn."],
            content.Problems.Select(problem => problem.ToString()));
        var draft = Assert.Single(content.Drafts);
        Assert.Equal(("17", new LocalDate(2026, 1, 5), new LocalDate(2026, 12, 18), StepFree.Yes, new GeoPoint(51.1885, 10.05)), (draft.Id, draft.ValidFrom, draft.ValidUntil, draft.StepFree!.Value, draft.Position));
        Assert.Equal(new SessionDraft(Weekdays.Tuesday, new(8, 30), new(12, 0), new(2026, 12, 1), new(2026, 12, 1)), Assert.Single(draft.Sessions));
    }

    [Fact]
    public void Access_contact_hand_over_provider_and_exceptions_have_columns_of_their_own()
    {
        var content = Read("Schlüssel;Kategorie;Titel;Ort;Anbieter;Übergabe;Stufenlos;Hinweis zum Zugang;Telefon;E-Mail;Kontakt;Telefon des Anbieters;E-Mail des Anbieters;Termine\n"
            + "a;Kita;Kita Sonne;Stadt;Träger;15 min;teilweise;Rampe;05651 1234;a@example.org;Büro;05651 99;t@example.org;Mo, Mi 08:30-11:45 außer Ferien (Ausnahmen: 2.11.2026, 4.11.2026 10-12 Uhr)\n");
        Assert.Empty(content.Problems);
        var draft = Assert.Single(content.Drafts);
        Assert.Equal((15, StepFree.Partly, "Rampe", "05651 1234", "a@example.org", "Büro"), (draft.HandOverMinutes!.Value, draft.StepFree!.Value, draft.AccessibilityNote, draft.Phone, draft.Email, draft.Contact));
        Assert.Equal(new ProviderContact("05651 99", "t@example.org"), draft.ProviderContact);
        Assert.Equal([new SessionException(new(2026, 11, 2)), new SessionException(new(2026, 11, 4), new(10, 0), new(12, 0))], Assert.Single(draft.Sessions).Exceptions);
        Assert.Equal(draft.Sessions[0].Exceptions, ExceptionText.Find(ExceptionText.Of(draft.Sessions[0].Exceptions)));
    }

    [Theory]
    [InlineData("Telefon", "keins", "eine Telefonnummer")]
    [InlineData("E-Mail", "a at b", "eine E-Mail-Adresse")]
    [InlineData("Übergabe", "lange", "Minuten")]
    [InlineData("Stufenlos", "vielleicht", "„teilweise“")]
    [InlineData("Termine", "Mo 9-10 Uhr (Ausnahmen: 3.11.2026)", "„(Ausnahmen:")]
    [InlineData("Termine", "Mo 9-10 Uhr (Ausnahmen: 2.11.2026, 2.11.2026)", "„(Ausnahmen:")]
    public void What_the_new_columns_cannot_mean_is_said(string column, string cell, string expected) =>
        Assert.Contains(expected, Assert.Single(Read($"Schlüssel;Kategorie;Titel;Ort;{column}\na;Kita;T;Stadt;{cell}\n").Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Contact_of_an_older_table_is_taken_apart_where_it_is_plain()
    {
        var drafts = Read("Schlüssel;Kategorie;Titel;Ort;Kontakt\na;Kita;T;Stadt;05651 1234, a@example.org\nb;Kita;U;Stadt;im Büro, 1. Stock\n").Drafts;
        Assert.Equal([("05651 1234", "a@example.org", null), (null, null, "im Büro, 1. Stock")], drafts.Select(draft => (draft.Phone, draft.Email, draft.Contact)));
    }

    [Theory]
    [InlineData("", "ist leer")]
    [InlineData("Name;Ort\na;b", "fehlt die Spalte „Schlüssel“, „Kategorie“, „Titel“")]
    [InlineData("Schlüssel;Kategorie;Titel;Titel\na;b;c;d", "gibt es zweimal")]
    [InlineData("Schlüssel;Kategorie;Titel\na;\"b;c", "Anführungszeichen")]
    [InlineData("PK garbage", "keine lesbare Excel-Arbeitsmappe")]
    [InlineData("a\0b", "ist keine Tabelle")]
    public void What_is_no_table_of_offers_is_refused_in_one_sentence(string text, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<InputException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_table_with_too_many_rows_is_refused() =>
        Assert.Contains("Zeilen", Assert.Throws<InputException>(() => Read(string.Concat(Enumerable.Repeat("a;b\n", 60_000)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_that_unpacks_to_very_much_is_refused()
    {
        var path = Path.Combine(_folder.Path, "bomb.xlsx");
        using (var archive = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 210; i++)
                entry.Write(block);
        }
        Assert.Contains("ausgepackt", Assert.Throws<InputException>(() => _reading.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_nothing_else()
    {
        var path = Path.Combine(_folder.Path, "template.xlsx");
        OfferTemplate.Write(path);
        var good = File.ReadAllBytes(path);
        var text = Encoding.UTF8.GetBytes(Headings + "\na;Kita;T;Stadt;;de;1.1.2026;Mo 08:00-12:00;Mo 8-12;3;;\n");
        Gen.Select(Gen.Bool, Gen.Int[0, 1_000_000].Array[1, 6], Gen.Byte.Array[6]).Sample((isWorkbook, places, bytes) =>
        {
            var damaged = (byte[])(isWorkbook ? good : text).Clone();
            for (var i = 0; i < places.Length; i++)
                damaged[places[i] % damaged.Length] = bytes[i];
            var target = Path.Combine(_folder.Path, Guid.NewGuid().ToString("N"));
            File.WriteAllBytes(target, damaged);
            try
            {
                _reading.Read(target);
            }
            catch (InputException)
            {
            }
            File.Delete(target);
        }, iter: 300, threads: 1);
    }

    public void Dispose() => _folder.Dispose();

    private OfferFileContent Read(string text)
    {
        var path = Path.Combine(_folder.Path, "table.csv");
        File.WriteAllText(path, text);
        return _reading.Read(path);
    }

    private static Place Place(string name, string ags, string municipality, double latitude) => new()
    {
        Name = name,
        MunicipalityAgs = ags,
        Latitude = latitude,
        Longitude = 10.05,
        Municipality = new Municipality { Ags = ags, Name = municipality, Kind = "Gemeinde", Postcode = "37000" },
    };
}
