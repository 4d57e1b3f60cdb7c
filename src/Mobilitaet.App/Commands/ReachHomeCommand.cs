using System.CommandLine;
using System.Globalization;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Homes;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Places;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>reach home</c>: what is in reach from an address, or from several side by side.</summary>
public static class ReachHomeCommand
{
    private static readonly Argument<string[]> Addresses = new("ADDRESS")
    {
        Description = "'lat,lon', a place or an address; up to five.",
        Arity = new ArgumentArity(1, HomeAnswer.MostHomes),
    };

    private static readonly Option<string?> Course = new("--course") { Description = "Also tell how to get to this course with a child in childcare.", HelpName = "ID" };

    public static Command Create()
    {
        var command = new Command("home", "Check what is in reach from an address, there and back; compare up to five.") { Addresses, Course, ReachChainsCommand.Age, ReachCommand.Week };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var texts = CommandTexts.Open(parsed);
        var wish = new ChainWish(parsed.GetValue(Course), parsed.GetValue(ReachChainsCommand.Age), null, null, parsed.GetValue(ReachCommand.Week)).Checked();
        await using var data = await ReachData.OpenAsync(parsed, cancellation);
        var monday = wish.MondayFor(data.Today);
        var homes = parsed.GetRequiredValue(Addresses).Select(text => HomeAddress.Parse(text, data.Places, data.Journeys)).ToList();
        var found = HomeFindings.Run(await data.LoadAsync(monday, cancellation), data.Journeys.Planner, homes, wish, data.Entitlements, data.Streets, cancellation);
        var answer = HomeAnswer.Of(found, monday, data.Journeys.Timetable.Zone, texts.Gaps, texts["EntitlementWarning"]);
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(answer, console => Print(console, answer, texts));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, HomeAnswer answer, CommandTexts texts)
    {
        foreach (var home in answer.Homes)
        {
            var table = new Table().Border(TableBorder.Minimal).Title(new TableTitle(Markup.Escape($"{home.Name}: {texts["HomeResults"]}")));
            table.AddColumn(texts["Category"]);
            foreach (var layer in ReachLayerNames.All)
                table.AddColumn(texts[$"LayerShort{layer}"], column => column.RightAligned());
            foreach (var kind in home.Reach.GroupBy(item => item.Category))
            {
                table.AddRow([texts[$"Category{kind.Key}"], .. kind.Select(item =>
                    texts["HomeReached", item.Reached, item.Sessions] + (item.Minutes is { } minutes ? $", {texts["MinutesUnit", minutes]}" : ""))]);
            }
            console.Write(table);
            PrintEntitlements(console, home, texts);
            if (home.CourseWithChildcare is { } chain)
                console.WriteLine($"{texts["HomeChains"]}: {ReachChainsCommand.Describe(chain, texts)}");
            console.WriteLine();
        }
        console.WriteLine(answer.Warning);
        console.WriteLine(answer.Homes[0].Childcare.Notice);
    }

    private static void PrintEntitlements(IAnsiConsole console, HomeItem home, CommandTexts texts)
    {
        console.WriteLine($"{texts["EntitlementChildcare", home.Childcare.Limit]}: {EntitlementSentences.OfChildcare(home.Childcare, texts.Localizer)} ({home.Childcare.Source})");
        if (home.TravelCosts is not { Count: > 0 } courses)
            return;
        console.WriteLine($"{texts["EntitlementTravel", courses[0].TravelCosts.Limit]}: "
            + $"{texts["EntitlementFarCourses", courses.Count(course => course.TravelCosts.IsMet == true), courses.Count]} ({courses[0].TravelCosts.Source})");
        foreach (var course in courses)
            console.WriteLine($"  {course.OfferId}  {course.Offer}: {EntitlementSentences.OfTravelCosts(course.TravelCosts, texts.Localizer)}");
    }
}
