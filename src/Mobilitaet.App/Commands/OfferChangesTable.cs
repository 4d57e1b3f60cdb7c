using System.Globalization;
using Mobilitaet.District.Offers.Files;
using Mobilitaet.District.Offers.Importing;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary>Shows offer by offer what an import does, with the fields named as in the tables that people keep; unchanged offers are only counted.</summary>
internal static class OfferChangesTable
{
    private const int LongestField = 60;

    public static void Print(IAnsiConsole console, OfferChanges changes)
    {
        var table = new Table().AddColumns("", "Key", "Title", "What changes");
        foreach (var change in changes.List.Where(change => change.Kind != OfferChangeKind.Unchanged))
            table.AddRow(WordOf(change.Kind), Markup.Escape(change.OfferId), Markup.Escape(change.Title), Markup.Escape(string.Join('\n', change.Fields.Select(Describe).Concat(change.Kept.Select(DescribeKept)))));
        if (table.Rows.Count > 0)
            console.Write(table);
        foreach (var provider in changes.Providers)
            console.WriteLine($"Anbieter {ErrorSentences.OneLine(provider.Name)}: {Describe(provider)}");
        var counts = Enum.GetValues<OfferChangeKind>().Where(kind => changes.Count(kind) > 0)
            .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{changes.Count(kind)} {WordOf(kind)}"));
        console.WriteLine($"{changes.Source}: {(changes.List.Count == 0 ? "no offers" : string.Join(", ", counts))}.");
        if (changes.List.Any(change => change.Kept.Count > 0))
            console.WriteLine("What is kept by hand can be given back to the source with --take-back KEY, or KEY:FIELD for one field.");
    }

    private static string WordOf(OfferChangeKind kind) => kind switch
    {
        OfferChangeKind.KeptAsEdited => "kept as edited by hand",
        OfferChangeKind.KeyTaken => "left out, key is taken",
        OfferChangeKind.OutsideDistrict => "left out, outside the district",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Describe(OfferFieldChange change) =>
        $"{OfferFieldNames.Of(change.Field)}: {Shown(OfferFieldNames.Show(change.Field, change.Before))} -> {Shown(OfferFieldNames.Show(change.Field, change.After))}";

    private static string DescribeKept(OfferFieldChange change) =>
        $"kept by hand: {OfferFieldNames.Of(change.Field)} {Shown(OfferFieldNames.Show(change.Field, change.Before))} (source: {Shown(OfferFieldNames.Show(change.Field, change.After))})";

    private static string Describe(ProviderChange change)
    {
        var contact = string.Join(", ", new[] { change.Contact.Phone, change.Contact.Email, change.Contact.Website }.OfType<string>());
        return string.Join(", ", new[] { change.IsNew ? "new" : "contact added", ErrorSentences.OneLine(contact) }.Where(part => part.Length > 0));
    }

    private static string Shown(string text) => text.Length == 0 ? "-" : text.Length <= LongestField ? ErrorSentences.OneLine(text) : ErrorSentences.OneLine(text[..LongestField]) + "...";
}
