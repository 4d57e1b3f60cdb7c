using System.CommandLine;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Checking;
using NodaTime.Text;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>offers list</c>: the stored offers.</summary>
public static class OffersListCommand
{
    private static readonly Option<string?> Category = new("--category")
    {
        Description = "Only offers of this kind.",
        HelpName = string.Join('|', Enum.GetNames<OfferCategory>()).ToLowerInvariant(),
    };

    private static readonly Option<bool> Stale = new("--stale") { Description = "Only offers that nobody has confirmed for six months." };

    public static Command Create()
    {
        var command = new Command("list", "List the offers of the district.") { Category, Stale };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var check = new OfferCheck(OffersDatabase.Today);
        var offers = await OffersDatabase.ListAsync(parsed, OfferCategories.Parse(parsed.GetValue(Category)), cancellation);
        if (parsed.GetValue(Stale))
            offers.RemoveAll(offer => !check.IsStale(offer));
        var answer = offers.ConvertAll(offer => new
        {
            offer.Id,
            offer.Category,
            offer.Title,
            Provider = offer.Provider?.Name,
            Place = offer.PlaceName,
            offer.Source,
            ConfirmedOn = offer.ConfirmedOn is { } day ? LocalDatePattern.Iso.Format(day) : null,
            Edited = offer.EditedAt is not null,
            Stale = check.IsStale(offer),
        });
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(answer, console =>
        {
            var table = new Table().Border(TableBorder.Minimal).AddColumns("Key", "Category", "Title", "Provider", "Place", "Source", "Confirmed");
            foreach (var offer in answer)
            {
                table.AddRow(
                    Markup.Escape(offer.Id), offer.Category.ToString().ToLowerInvariant(), Markup.Escape(offer.Title), Markup.Escape(offer.Provider ?? ""),
                    Markup.Escape(offer.Place), Markup.Escape(offer.Edited ? $"{offer.Source}, edited" : offer.Source ?? ""), offer.ConfirmedOn ?? "never");
            }
            if (answer.Count > 0)
                console.Write(table);
            console.WriteLine($"{answer.Count} offers.");
        });
        return ExitCodes.Success;
    }
}
