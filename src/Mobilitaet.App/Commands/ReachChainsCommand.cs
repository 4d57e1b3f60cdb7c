using System.CommandLine;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach chains</c>: from where one gets to a course by way of a childcare and home again.</summary>
public static class ReachChainsCommand
{
    private static readonly Argument<string> Course = new("COURSE") { Description = "The course by its id; 'mobilitaet offers list' names them." };

    private static readonly Option<string?> Layer = new("--layer") { Description = "Only by this. [default: the first that works]", HelpName = ReachLayerNames.Choice };

    private static readonly Option<string?> Day = new("--day") { Description = "Only this day.", HelpName = "2026-11-24|tuesday" };

    public static Option<int?> Age { get; } = new("--age-months") { Description = "The child's age. [default: every age]", HelpName = "MONTHS" };

    public static Command Create()
    {
        var command = new Command("chains", "Show from where one gets to a course with a child: home, childcare, course, childcare, home.") { Course, Age, Layer, Day, ReachCommand.Week };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>When to leave and be home again and where the child stays, or why not.</summary>
    public static string Describe(ChainItem item, CommandTexts texts)
    {
        var layer = texts[$"Layer{ReachLayerNames.Parse(item.Layer)}"];
        return item is { IsReachable: true, Bring: { } bring, Home: { } home, Date: { } date }
            ? texts["ChainSentence", layer, DistrictTimes.ShowWeekday(date.DayOfWeek), DistrictTimes.Show(bring.Departure.TimeOfDay), item.Childcare!, DistrictTimes.Show(home.Arrival.TimeOfDay)]
            : $"{layer}: {item.Text}";
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var texts = CommandTexts.Open(parsed);
        var wish = new ChainWish(
            parsed.GetRequiredValue(Course), parsed.GetValue(Age), parsed.GetValue(Layer), parsed.GetValue(Day), parsed.GetValue(ReachCommand.Week)).Checked();
        await using var data = await ReachData.OpenAsync(parsed, cancellation);
        var monday = wish.MondayFor(data.Today);
        var input = await data.LoadAsync(monday, cancellation);
        var course = wish.FindCourse(input);
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var reach = ReachComputation.Prepare(input, data.Journeys.Planner, cancellation: cancellation);
        var chains = terminal.WithProgress(progress => CourseChains.Run(reach, course, wish.AgeMonths, new PhaseProgress(progress, "Chains"), cancellation));
        var answer = ChainListAnswer.Of(chains, wish, course, monday, data.Journeys.Timetable.Zone, texts.Gaps);
        terminal.Answer(answer, console => Print(console, answer, texts));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, ChainListAnswer answer, CommandTexts texts)
    {
        var table = new Table().Border(TableBorder.Minimal).Title(new TableTitle(Markup.Escape(answer.Course)))
            .AddColumns(texts["PlanningPlace"], texts["PlanningLayer"], texts["ReportSessions"], texts["ChainChildcare"], texts["ChainLeave"], texts["ChainHome"], texts["ReportWhyNot"]);
        foreach (var item in answer.Items)
        {
            table.AddRow(
                Markup.Escape(item.Place), item.IsReachable ? texts[$"LayerShort{ReachLayerNames.Parse(item.Layer)}"] : "–",
                texts["HomeReached", item.Reached, item.Sessions], item.IsReachable ? Markup.Escape(item.Childcare ?? "") : "",
                item.Bring is { } bring ? DistrictTimes.Show(bring.Departure.TimeOfDay) : "", item.Home is { } home ? DistrictTimes.Show(home.Arrival.TimeOfDay) : "",
                Markup.Escape(item.Text ?? ""));
        }
        console.Write(table);
        console.WriteLine(texts["ReachPlacesReached", answer.Items.Count(item => item.IsReachable), answer.Items.Count]);
        console.WriteLine(texts["PlanningVolunteers"]);
    }
}
