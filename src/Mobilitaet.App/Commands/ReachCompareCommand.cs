using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach compare</c>: what opened and what closed between two dates or timetables.</summary>
public static class ReachCompareCommand
{
    private const string Side = "Any date of a week, or a stored report like report-7.";

    private static readonly Argument<string> Before = new("BEFORE") { Description = Side };

    private static readonly Argument<string> After = new("AFTER") { Description = Side };

    private static readonly Option<string?> BeforeData = new("--before-data")
    {
        Description = "A data folder with another timetable, which then counts for BEFORE; offers and drivers stay the same.",
        HelpName = "DIR",
    };

    private static readonly Option<string> Layer = new("--layer") { Description = "By what people travel.", HelpName = ReachLayerNames.Choice, DefaultValueFactory = _ => "on-demand" };

    private static readonly Option<string?> Category = new("--category")
    {
        Description = "Only offers of this kind.",
        HelpName = string.Join('|', Enum.GetNames<OfferCategory>()).ToLowerInvariant(),
    };

    public static Command Create()
    {
        var command = new Command("compare", "Show what opened and what closed between two dates or timetables.") { Before, After, BeforeData, Layer, Category };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var texts = CommandTexts.Open(parsed);
        var (before, after) = (ReachSource.Parse(parsed.GetValue(Before)), ReachSource.Parse(parsed.GetValue(After)));
        var (layer, category) = (ReachLayerNames.Parse(parsed.GetRequiredValue(Layer)), OfferCategories.Parse(parsed.GetValue(Category)));
        await using var data = await ReachData.OpenAsync(parsed, cancellation);
        var other = parsed.GetValue(BeforeData) is { } folder ? TimetableData.Open(DataFolder.Locate(folder).EnsureNetwork()).District : null;
        if (other is not null && before.Monday is null)
            throw new InputException("--before-data computes BEFORE from another timetable, so BEFORE must be a week and no stored report.");
        var terminal = new Terminal(parsed.GetValue(GlobalOptions.Json));
        var was = await OpenAsync(data, before, category, other, terminal, cancellation);
        var now = await OpenAsync(data, after, category, null, terminal, cancellation);
        var answer = ComparisonAnswer.Of(was, now, layer, category, texts.Differences);
        terminal.Answer(answer, console => Print(console, answer, texts));
        return ExitCodes.Success;
    }

    private static async Task<ReachSide> OpenAsync(ReachData data, ReachSource source, OfferCategory? category, DistrictJourneys? journeys, Terminal terminal, CancellationToken cancellation)
    {
        if (source.Monday is { } monday)
        {
            var week = await data.LoadAsync(monday, cancellation);
            var input = category is null ? week : week.Keep(Enumerable.Range(0, week.Sessions.Count).Where(session => week.Offers[week.Sessions[session].Offer].Category == category));
            return new ReachSide(source, monday, SystemClock.Instance.GetCurrentInstant(), data.Compute(input, terminal, journeys, cancellation).Table);
        }
        return await data.AskReportsAsync(reports => ReachSides.OpenStoredAsync(reports, source, cancellation));
    }

    private static void Print(IAnsiConsole console, ComparisonAnswer answer, CommandTexts texts)
    {
        console.WriteLine(texts["CompareLead", DistrictTimes.Show(answer.Before), DistrictTimes.Show(answer.After), texts[$"Layer{ReachLayerNames.Parse(answer.Layer)}"]]);
        var kinds = new Table().Border(TableBorder.Minimal).AddColumns(
            texts["Category"], texts["CompareOpened"], texts["CompareClosed"], texts["ChangesGain"], texts["ChangesLose"], texts["CompareWhy"]);
        foreach (var kind in answer.Categories)
        {
            kinds.AddRow(
                texts[$"Category{kind.Category}"], Shown(kind.PeopleOpened, texts), Shown(kind.PeopleClosed, texts), Shown(kind.PeopleGaining, texts), Shown(kind.PeopleLosing, texts),
                Markup.Escape(string.Join("; ", kind.Reasons.Take(3).Select(reason => reason.Text))));
        }
        console.Write(kinds);
        if (answer.Places.Count == 0)
        {
            console.WriteLine(texts["CompareSame"]);
            return;
        }
        var places = new Table().Border(TableBorder.Minimal).AddColumns(
            texts["PlanningPlace"], texts["Category"], texts["CompareBefore"], texts["CompareAfter"], texts["CompareWhy"]);
        foreach (var place in answer.Places)
        {
            places.AddRow(
                Markup.Escape(place.Place), texts[$"Category{place.Category}"], place.Before.ToString(CultureInfo.InvariantCulture), place.After.ToString(CultureInfo.InvariantCulture),
                Markup.Escape(string.Join("; ", place.Reasons.Select(reason => reason.Text))));
        }
        console.Write(places);
    }

    private static string Shown(long? people, CommandTexts texts) => people?.ToString("N0", CultureInfo.CurrentCulture) ?? texts["ChangesFew"];
}
