using System.CommandLine;
using Mobilitaet.App.Journeys;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>departures</c>: what leaves from a stop.</summary>
public static class DeparturesCommand
{
    private static readonly Argument<string[]> Stop = new("STOP") { Description = "A stop by the words of its name, or by its id.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string?> At = new("--at") { Description = "From this time on. [default: now]", HelpName = "08:15|2026-11-24T08:15" };

    private static readonly Option<string?> Date = new("--date") { Description = "The day of the time. [default: today]", HelpName = "2026-11-24" };

    private static readonly Option<int> Limit = new("--limit") { Description = "How many at most.", DefaultValueFactory = _ => 20 };

    public static Command Create()
    {
        var command = new Command("departures", "Show what leaves from a stop within a day.") { Stop, At, Date, Limit };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var district = TimetableData.Open(DataFolder.Locate(parsed.GetValue(GlobalOptions.Data))).District;
        var stop = JourneyLocations.ParseStop(string.Join(' ', parsed.GetRequiredValue(Stop)), district);
        var from = JourneyTimes.Parse(parsed.GetValue(At), parsed.GetValue(Date), district.Timetable.Zone, SystemClock.Instance.GetCurrentInstant());
        var departures = DepartureListAnswer.List(district.Timetable, stop, from, Math.Clamp(parsed.GetValue(Limit), 1, DepartureListAnswer.MostDepartures));
        var answer = DepartureListAnswer.Of(stop, departures);
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(answer, console => Print(console, stop, departures));
        return ExitCodes.Success;
    }

    private static void Print(IAnsiConsole console, StopPlace stop, IReadOnlyList<BoardDeparture> departures)
    {
        if (departures.Count == 0)
        {
            console.WriteLine($"Nothing leaves from {stop.Name} within a day of this time.");
            return;
        }
        var table = new Table { Title = new TableTitle(Markup.Escape(stop.Name)) }.Border(TableBorder.Minimal).AddColumns("Departure", "Line", "To", "Platform", "Booking");
        foreach (var departure in departures)
        {
            table.AddRow(
                JourneyTimes.Day(departure.Departure), Markup.Escape($"{departure.Line.Kind} {departure.Line.Name}"), Markup.Escape(departure.Headsign),
                Markup.Escape(departure.Stop.Platform), Markup.Escape(departure.Booking is { } booking ? JourneyPhrases.Of(booking) : ""));
        }
        console.Write(table);
    }
}
