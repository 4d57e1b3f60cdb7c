using System.Globalization;
using Mobilitaet.District.Offers.Importing;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary>Shows offer by offer what an import does; unchanged offers are only counted.</summary>
internal static class OfferChangesTable
{
    private const int LongestField = 60;

    public static void Print(IAnsiConsole console, OfferChanges changes)
    {
        var table = new Table().AddColumns("", "Key", "Title", "What changes");
        foreach (var change in changes.List.Where(change => change.Kind != OfferChangeKind.Unchanged))
            table.AddRow(WordOf(change.Kind), Markup.Escape(change.OfferId), Markup.Escape(change.Title), Markup.Escape(string.Join('\n', change.Fields.Select(Describe))));
        if (table.Rows.Count > 0)
            console.Write(table);
        var counts = Enum.GetValues<OfferChangeKind>().Where(kind => changes.Count(kind) > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{changes.Count(kind)} {WordOf(kind)}"));
        console.WriteLine($"{changes.Source}: {(changes.List.Count == 0 ? "no offers" : string.Join(", ", counts))}.");
    }

    private static string WordOf(OfferChangeKind kind) => kind switch
    {
        OfferChangeKind.KeptAsEdited => "kept as edited by hand",
        OfferChangeKind.KeyTaken => "left out, key is taken",
        OfferChangeKind.OutsideDistrict => "left out, outside the district",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Describe(OfferFieldChange change) => $"{change.Field}: {Shown(change.Before)} -> {Shown(change.After)}";

    private static string Shown(string text) => text.Length == 0 ? "-" : text.Length <= LongestField ? ErrorSentences.OneLine(text) : ErrorSentences.OneLine(text[..LongestField]) + "...";
}
