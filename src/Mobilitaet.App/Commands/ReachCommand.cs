using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;
using Mobilitaet.Routing;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach</c>: who reaches which offers there and back, by every layer, and why not.</summary>
public static class ReachCommand
{
    private static readonly Option<string?> Offer = new("--offer") { Description = "One offer by its id; without it the kinds of offers are summed up.", HelpName = "ID" };

    private static readonly Option<string?> Category = new("--category")
    {
        Description = "Only offers of this kind.",
        HelpName = string.Join('|', Enum.GetNames<OfferCategory>()).ToLowerInvariant(),
    };

    private static readonly Option<string?> Layer = new("--layer") { Description = "By what people travel. [default: on-demand]", HelpName = $"{ReachLayerNames.Choice}|all" };

    private static readonly Option<string?> Day = new("--day") { Description = "Only this day.", HelpName = "2026-11-24|tuesday" };

    private static readonly Option<string> Format = CreateFormat();

    public static Option<string?> Week { get; } = new("--week") { Description = "Any date of the week. [default: this week, from Saturday on the next]", HelpName = "2026-11-23" };

    public static Command Create()
    {
        var command = new Command("reach", "Show who reaches which offers, there and back, and why not.") { Offer, Category, Layer, Day, Week, Format };
        command.Subcommands.Add(TravelTableCommand.Create());
        command.Subcommands.Add(ReachHomeCommand.Create());
        command.Subcommands.Add(ReachChainsCommand.Create());
        command.Subcommands.Add(ReachChangesCommand.Create());
        command.Subcommands.Add(ReachCompareCommand.Create());
        command.Subcommands.Add(ReachExportCommand.Create());
        command.Subcommands.Add(ReachRulesCommand.Create());
        command.SetAction(RunAsync);
        return command;
    }

    private static Option<string> CreateFormat()
    {
        var option = new Option<string>("--format") { Description = "How the answer is written.", DefaultValueFactory = _ => "text" };
        option.AcceptOnlyFromAmong("text", "json", "csv", "geojson");
        return option;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var texts = CommandTexts.Open(parsed);
        var wish = new ReachWish(parsed.GetValue(Offer), parsed.GetValue(Category), parsed.GetValue(Layer), parsed.GetValue(Day), parsed.GetValue(Week)).Checked();
        await using var data = await ReachData.OpenAsync(parsed, cancellation);
        var monday = wish.MondayFor(data.Today);
        var week = await data.LoadAsync(monday, cancellation);
        var input = week.Keep(wish.ListSessions(week));
        var format = parsed.GetValue(GlobalOptions.Json) ? "json" : parsed.GetRequiredValue(Format);
        var terminal = new Terminal(format == "json");
        var (_, table) = data.Compute(input, terminal, cancellation: cancellation);
        if (format == "text" && string.IsNullOrWhiteSpace(wish.Offer))
        {
            PrintShares(terminal.Answers, table, wish, texts);
            return ExitCodes.Success;
        }
        var answer = ReachListAnswer.Of(table, wish, monday, data.Journeys.Timetable.Zone, texts.Gaps);
        switch (format)
        {
            case "csv":
                Console.Out.Write(ReachCsv.Write(answer));
                break;
            case "geojson":
                Console.Out.WriteLine(ReachGeoJson.Write(answer));
                break;
            default:
                terminal.Answer(answer, console => Print(console, answer, texts));
                break;
        }
        return ExitCodes.Success;
    }

    private static void PrintShares(IAnsiConsole console, ReachTable reach, ReachWish wish, CommandTexts texts)
    {
        var asked = wish.ListSessions(reach.Input);
        var table = new Table { Title = new TableTitle(texts["ReportAllKindsCaption"]) };
        table.AddColumn(texts["Category"]).AddColumn(texts["ReportSessions"], column => column.RightAligned());
        foreach (var layer in ReachLayerNames.All)
            table.AddColumn(texts[$"LayerShort{layer}"], column => column.RightAligned());
        var aggregates = new ReachAggregates(reach);
        var days = asked.Select(session => reach.Input.Sessions[session].Date.DayOfWeek).Distinct().ToList();
        foreach (var category in asked.Select(session => reach.Input.Offers[reach.Input.Sessions[session].Offer].Category).Distinct().Order())
        {
            var summary = ReachSummary.Of(aggregates, new ReachFilter(category, string.IsNullOrWhiteSpace(wish.Day) ? null : days[0]));
            table.AddRow([
                texts[$"Category{category}"], summary.Sessions.Count.ToString(CultureInfo.InvariantCulture),
                .. summary.Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.One * 100:0} / {share.Three * 100:0} %"))]);
        }
        console.Write(table);
    }

    private static void Print(IAnsiConsole console, ReachListAnswer answer, CommandTexts texts)
    {
        var table = new Table().Border(TableBorder.Minimal)
            .AddColumns(texts["PlanningPlace"], texts["OfferDate"], texts["PlanningLayer"], texts["WayThere"], texts["WayBack"], texts["ReportWhyNot"]);
        foreach (var item in answer.Items)
        {
            table.AddRow(
                Markup.Escape(item.Place),
                string.Create(CultureInfo.InvariantCulture, $"{item.Date:uuuu-MM-dd} {item.Start:HH:mm}-{item.End:HH:mm}"),
                item.Layer, Span(item.IsReachable ? item.There : null), Span(item.IsReachable ? item.Back : null), Markup.Escape(item.Text ?? ""));
        }
        console.Write(table);
        foreach (var layer in answer.Items.GroupBy(item => item.Layer))
        {
            var places = layer.DistinctBy(item => (item.Place, item.Municipality)).Count();
            var reached = layer.Where(item => item.IsReachable).DistinctBy(item => (item.Place, item.Municipality)).Count();
            console.WriteLine($"{layer.Key}: {texts["ReachPlacesReached", reached, places]}");
        }
    }

    private static string Span(ReachWayItem? way) =>
        way is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{way.Departure:HH:mm}-{way.Arrival:HH:mm}");
}
