using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Serving;
using Mobilitaet.District;
using Mobilitaet.District.Database;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Amenities;
using Mobilitaet.District.Offers.Files;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places.Amenities;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>offers import</c>: offers of a table, of Integreat or of the imported map; shows what would change, and changes it with <c>--apply</c>.</summary>
public static class OffersImportCommand
{
    private const int ShownNotices = 3;

    private static readonly Argument<string?> Table = new("file")
    {
        Description = "A workbook (.xlsx) or a text table; 'offers template' writes one.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Source = new("--source") { Description = "The name under which the offers of the file are kept. [default: its file name]", HelpName = "NAME" };

    private static readonly Option<string?> Integreat = new("--integreat")
    {
        Description = "The address of an Integreat region, for example https://cms.example.org/werra-meissner-kreis.",
        HelpName = "URL",
    };

    private static readonly Option<string?> Region = new("--region") { Description = "The region, where the address does not name it.", HelpName = "SLUG" };

    private static readonly Option<string> Languages = new("--languages")
    {
        Description = "Languages to read, the main one first.",
        HelpName = "de,en,ar",
        DefaultValueFactory = _ => "de",
    };

    private static readonly Option<bool> Osm = new("--osm") { Description = "Kindergartens, schools, libraries, town halls, surgeries and the like of the imported map." };

    private static readonly Option<bool> Apply = new("--apply") { Description = "Do it; without this, it is only shown." };

    private static readonly Option<string[]> TakeBacks = new("--take-back")
    {
        Description = "Let the source say again what was edited by hand: all fields of an offer, or one field by its heading. May be repeated.",
        HelpName = "KEY[:FIELD]",
    };

    public static Command Create()
    {
        var command = new Command("import", "Show what an import of offers would add, change and remove, or do it.") { Table, Source, Integreat, Region, Languages, Osm, TakeBacks, Apply };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var path = parsed.GetValue(Table);
        if (new[] { path is not null, parsed.GetValue(Integreat) is not null, parsed.GetValue(Osm) }.Count(isGiven => isGiven) != 1)
            throw new InputException("Name one source: a file, --integreat URL or --osm.");
        var takeBacks = (parsed.GetValue(TakeBacks) ?? []).Select(TakeBackOf).ToList();
        if (path is not null)
            return await OffersFileAnswer.RunAsync(parsed, path, parsed.GetValue(Source), takeBacks, parsed.GetValue(Apply), cancellation);
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        await using var services = new ServiceCollection().AddLogging().AddDistrict(new ServeSettings(folder, DatabaseOption.Find(parsed), "").District).BuildServiceProvider();
        await services.GetRequiredService<DistrictDatabase>().MigrateAsync(cancellation);
        var import = services.GetRequiredService<SourceImport>();
        var apply = parsed.GetValue(Apply);
        var result = parsed.GetValue(Osm)
            ? await import.ImportAmenitiesAsync(AmenityFile.Read(folder.AmenitiesPath), apply, takeBacks, cancellation)
            : await terminal.WithProgressAsync(progress => import.ImportIntegreatAsync(SourceOf(parsed), apply, takeBacks, new AnswerProgress(progress), cancellation));
        terminal.Answer(new { Applied = apply, result.Changes.Source, Changes = result.Changes.List, result.Changes.Providers, result.Notices }, console => Print(console, result, apply, parsed.GetValue(Osm)));
        return ExitCodes.Success;
    }

    private static IntegreatSource SourceOf(ParseResult parsed) => IntegreatSource.Parse(
        parsed.GetRequiredValue(Integreat)!, parsed.GetValue(Region), parsed.GetRequiredValue(Languages).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static TakeBack TakeBackOf(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0)
            return new TakeBack(text);
        return OfferFieldNames.Find(text[(colon + 1)..]) is { } field ? new TakeBack(text[..colon], field)
            : throw new InputException($"'{text[(colon + 1)..]}' is no field of an offer; use a heading such as {OfferFieldNames.Of(OfferField.Phone)} or {OfferFieldNames.Of(OfferField.Sessions)}.");
    }

    private static void Print(IAnsiConsole console, SourceImportResult result, bool apply, bool isMap)
    {
        OfferChangesTable.Print(console, result.Changes);
        foreach (var group in result.Notices.GroupBy(notice => notice.Kind).OrderBy(group => group.Key))
        {
            var examples = group.Take(ShownNotices).Select(notice => notice.Detail is null ? notice.Subject : $"{notice.Subject} ({notice.Detail})");
            var more = group.Count() > ShownNotices ? ", ..." : "";
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SourceNoticeWords.Of(group.Key)} ({group.Count()}): {string.Join(", ", examples)}{more}"));
        }
        if (isMap)
            console.WriteLine(AmenityReading.Attribution);
        if (!apply && result.Changes.IsAny)
            console.WriteLine("Nothing is changed yet; add --apply to do it.");
    }

    private sealed class AnswerProgress(IProgress<(string Phase, double Share)> bars) : IProgress<double>
    {
        public void Report(double value) => bars.Report(("integreat", value));
    }
}
