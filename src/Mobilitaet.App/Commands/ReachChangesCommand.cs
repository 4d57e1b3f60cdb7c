using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.Routing;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach changes</c>: which single changes help most people.</summary>
public static class ReachChangesCommand
{
    private static readonly Option<string?> Category = new("--category")
    {
        Description = "Only what helps to reach offers of this kind.",
        HelpName = string.Join('|', Enum.GetNames<OfferCategory>()).ToLowerInvariant(),
    };

    private static readonly Option<string> Layer = new("--layer")
    {
        Description = "By what people travel.",
        HelpName = ReachLayerNames.Choice,
        DefaultValueFactory = _ => "volunteers",
    };

    private static readonly Option<int> Best = new("--best") { Description = "How many of each kind of change are listed at most.", HelpName = "N", DefaultValueFactory = _ => 10 };

    private static readonly Option<string?> Learners = new("--learners")
    {
        Description = "Who is enrolled: lines like 'offer-01; Rambach; 4', or 'Rambach: 4' with --course. Changes are then ranked by learners first.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Course = new("--course") { Description = "The course of the learners whose lines name none.", HelpName = "ID" };

    public static Command Create()
    {
        var command = new Command("changes", "Rank single changes by the people who gain: other times or villages, longer childcare, one more driver.")
        {
            Category, Layer, Best, Learners, Course, ReachCommand.Week,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var texts = CommandTexts.Open(parsed);
        var best = parsed.GetValue(Best) is > 0 and <= 1000 and var number ? number : throw new InputException("--best is a number from 1 to 1000.");
        var options = ChangeRankings.Options(OfferCategories.Parse(parsed.GetValue(Category)), ReachLayerNames.Parse(parsed.GetRequiredValue(Layer)));
        var learners = parsed.GetValue(Learners) is { } file ? ReadLearners(file) : null;
        await using var data = await ReachData.OpenAsync(parsed, cancellation);
        var input = await data.LoadAsync(ReachWeeks.Parse(parsed.GetValue(ReachCommand.Week), data.Today), cancellation);
        options = options with { BestOfKind = Math.Max(best, options.BestOfKind), Learners = EnrolledLearners.Parse(learners, parsed.GetValue(Course), input) };
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var (reach, table) = data.Compute(input, terminal, cancellation: cancellation);
        var effects = terminal.WithProgress(progress =>
            new ChangeRanking(reach, table, data.Journeys.Planner, options).Run(new PhaseProgress(progress, "Changes"), cancellation));
        var answer = ChangeGroup.ListBest(effects, best).Select(group => ChangeItem.Of(group, input, texts.Changes)).ToList();
        terminal.Answer(answer, console => Print(console, answer, options.Learners.Count > 0, texts));
        return ExitCodes.Success;
    }

    private static string ReadLearners(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{file}' cannot be read.", error);
        }
    }

    private static void Print(IAnsiConsole console, List<ChangeItem> answer, bool hasLearners, CommandTexts texts)
    {
        if (answer.Count == 0)
        {
            console.WriteLine(texts["ChangesNone"]);
            return;
        }
        var table = new Table().Border(TableBorder.Minimal).AddColumn(texts["ChangesChange"]);
        if (hasLearners)
            table.AddColumn(texts["ChangesLearners"], column => column.RightAligned());
        table.AddColumn(texts["ChangesGain"], column => column.RightAligned()).AddColumn(texts["ChangesLose"], column => column.RightAligned()).AddColumn(texts["ChangesWhere"]);
        foreach (var item in answer)
        {
            string[] learners = hasLearners ? [string.Create(CultureInfo.InvariantCulture, $"+{item.LearnersGaining} / -{item.LearnersLosing}")] : [];
            table.AddRow([
                Markup.Escape(item.Text), .. learners, Shown(item.PeopleGaining, texts), Shown(item.PeopleLosing, texts), Markup.Escape(string.Join(", ", item.PlacesGaining))]);
        }
        console.Write(table);
        console.WriteLine(texts["PlanningVolunteers"]);
    }

    private static string Shown(int? people, CommandTexts texts) => people?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["ChangesFew"];
}
