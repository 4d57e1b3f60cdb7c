using System.CommandLine;
using Mobilitaet.District.Offers.Checking;
using Mobilitaet.Routing;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>offers check</c>: offers that their providers should look at.</summary>
public static class OffersCheckCommand
{
    private const int MostMonths = 120;

    private static readonly Option<int> Months = new("--months")
    {
        Description = "After how many months without a confirmation an offer is stale.",
        DefaultValueFactory = _ => OfferCheck.DefaultStaleMonths,
    };

    public static Command Create()
    {
        var command = new Command("check", "List by provider which offers are stale, ended, without times or not understood.") { Months };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var months = parsed.GetValue(Months);
        if (months is < 1 or > MostMonths)
            throw new InputException($"--months must lie between 1 and {MostMonths}.");
        var offers = await OffersDatabase.ListAsync(parsed, null, cancellation);
        var providers = new OfferCheck(OffersDatabase.Today, months).ListByProvider(offers);
        var answer = providers.Select(group => new
        {
            Provider = group.Provider?.Name,
            group.Provider?.Phone,
            group.Provider?.Email,
            group.Provider?.Website,
            Findings = group.Offers.SelectMany(entry => entry.Findings).Select(finding => new { finding.OfferId, finding.Title, finding.Kind, finding.Detail }),
        });
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(answer, console => Print(console, providers, offers.Count));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, IReadOnlyList<ProviderFindings> providers, int offers)
    {
        foreach (var (provider, found) in providers)
        {
            var contact = string.Join(", ", new[] { provider?.Phone, provider?.Email, provider?.Website }.OfType<string>());
            console.WriteLine(provider is null ? "(no provider)" : ErrorSentences.OneLine(contact.Length == 0 ? provider.Name : $"{provider.Name} ({contact})"));
            foreach (var finding in found.SelectMany(entry => entry.Findings))
                console.WriteLine($"  {finding.OfferId}, {finding.Title}: {Describe(finding)}");
        }
        console.WriteLine($"{offers} offers checked, {providers.Sum(provider => provider.Offers.Count)} need a look.");
    }

    private static string Describe(OfferFinding finding) => finding.Kind switch
    {
        OfferFindingKind.Stale => finding.Detail.Length == 0 ? "never confirmed" : $"last confirmed on {finding.Detail}",
        OfferFindingKind.WithoutTimes => "has neither sessions nor opening hours",
        OfferFindingKind.Ended => $"ended on {finding.Detail}",
        OfferFindingKind.HoursNotUnderstood => $"opening hours are not understood: {ErrorSentences.OneLine(finding.Detail)}",
        OfferFindingKind.RuleNotUnderstood => $"the rule of a session is not understood: {ErrorSentences.OneLine(finding.Detail)}",
        _ => "has no position",
    };
}
