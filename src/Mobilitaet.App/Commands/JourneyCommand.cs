using System.CommandLine;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Localisation;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using NodaTime;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary><c>journey</c>: from door to door with buses, on-demand rides and walks.</summary>
public static class JourneyCommand
{
    private const string StandardOutput = "-";

    private static readonly Option<string> From = new("--from") { Description = "Start: 'lat,lon', a place, an address, or a stop by name or id.", Required = true };

    private static readonly Option<string> To = new("--to") { Description = "Destination, given like the start.", Required = true };

    private static readonly Option<string?> Depart = new("--depart") { Description = "Leave at or after this time. [default: now]", HelpName = "08:15|2026-11-24T08:15" };

    private static readonly Option<string?> Arrive = new("--arrive") { Description = "Arrive at or before this time.", HelpName = "08:15|2026-11-24T08:15" };

    private static readonly Option<string?> Date = new("--date") { Description = "The day of the time. [default: today]", HelpName = "2026-11-24" };

    private static readonly Option<int?> Window = new("--window") { Description = "List journeys that leave so long after, or arrive so long before. [default: 120]", HelpName = "MINUTES" };

    private static readonly Option<string?> Layers = new("--layers") { Description = "What may be used. [default: foot,bus,on-demand]", HelpName = LayerNames.All };

    private static readonly Option<string?> Mode = new("--mode") { Description = "How to walk. [default: foot]", HelpName = "foot|pram|wheelchair" };

    private static readonly Option<int?> MaxChanges = new("--max-changes") { Description = "How often to change at most. [default: 5]", HelpName = "N" };

    private static readonly Option<int?> MaxWalk = new("--max-walk") { Description = "The longest walk to, from and between stops. [default: 20]", HelpName = "MINUTES" };

    private static readonly Option<string?> BookedAt = new("--booked-at") { Description = "When on-demand rides would be booked. [default: now]", HelpName = "TIME" };

    private static readonly Option<string?> GeoJson = new("--geojson") { Description = "Write the lines of all legs to this file, or '-' for standard output only.", HelpName = "FILE|-" };

    public static Command Create()
    {
        var command = new Command("journey", "Plan a journey from door to door with buses, on-demand rides and walks.")
        {
            From, To, Depart, Arrive, Date, Window, Layers, Mode, MaxChanges, MaxWalk, BookedAt, GeoJson,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var data = TimetableData.Open(DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)));
        var query = WishOf(parsed).Settle(data.Places, data.District, SystemClock.Instance.GetCurrentInstant());
        var found = data.District.Planner.Find(query);
        if (found is { Journeys.Count: 0, Refusal: { } refusal })
            throw new NoJourneyException(refusal);
        if (parsed.GetValue(GeoJson) is { } path && !Write(JourneyGeoJson.Write(found.Journeys), path))
            return ExitCodes.Success;
        var steps = new StepSentences(Languages.Culture(parsed.GetResult(GlobalOptions.Language) is { Implicit: false } ? parsed.GetValue(GlobalOptions.Language) : "en"));
        var answer = JourneyListAnswer.Of(query, found, steps);
        new Terminal(parsed.GetValue(GlobalOptions.Json)).Answer(answer, console => Print(console, answer, found.Journeys, query.Walking == TravelMode.Wheelchair));
        return ExitCodes.Success;
    }

    private static JourneyWish WishOf(ParseResult parsed) => new()
    {
        From = parsed.GetRequiredValue(From),
        To = parsed.GetRequiredValue(To),
        Depart = parsed.GetValue(Depart),
        Arrive = parsed.GetValue(Arrive),
        Date = parsed.GetValue(Date),
        Window = parsed.GetValue(Window),
        Layers = parsed.GetValue(Layers),
        Mode = parsed.GetValue(Mode),
        MaxChanges = parsed.GetValue(MaxChanges),
        MaxWalk = parsed.GetValue(MaxWalk),
        BookedAt = parsed.GetValue(BookedAt),
    };

    /// <returns>Whether standard output is still free for the answer.</returns>
    private static bool Write(string json, string path)
    {
        if (path == StandardOutput)
        {
            Console.Out.WriteLine(json);
            return false;
        }
        try
        {
            File.WriteAllText(path, json);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' cannot be written.", error);
        }
    }

    private static void Print(IAnsiConsole console, JourneyListAnswer answer, IReadOnlyList<Journey> journeys, bool inWheelchair)
    {
        console.WriteLine($"{answer.From.Label} → {answer.To.Label}");
        if (answer.Refusal is { } refusal)
            console.WriteLine($"No bus: {refusal.Text}");
        foreach (var (journey, item) in journeys.Zip(answer.Journeys))
        {
            console.WriteLine();
            console.WriteLine($"{JourneyTimes.Day(journey.Departure)} – {JourneyTimes.ArrivalClock(journey.Arrival)}, {JourneyTimes.ShownMinutes(journey.Departure, journey.Arrival)} min, "
                + $"{JourneyPhrases.Changes(journey.Changes)}, {JourneyPhrases.Metres(journey.WalkMetres)} on foot");
            foreach (var (leg, legItem) in journey.Legs.Zip(item.Legs))
                Print(console, leg, legItem, inWheelchair);
        }
    }

    private static void Print(IAnsiConsole console, Leg leg, LegItem item, bool inWheelchair)
    {
        console.WriteLine($"  {JourneyTimes.Clock(leg.Departure)}–{JourneyTimes.ArrivalClock(leg.Arrival)}  {item.Text}{Between(item)}");
        if (item.HeadwaySeconds is { } headway)
            console.WriteLine($"               runs about every {Quantities.Minutes(headway)} min");
        if (item.Booking is { } booking)
            console.WriteLine($"               {booking.Text}");
        if (inWheelchair && JourneyPhrases.Wheelchair(leg) is { } fitness)
            console.WriteLine($"               {fitness}");
        foreach (var step in item.Steps ?? [])
            console.WriteLine($"               {step.Text}, {JourneyPhrases.Metres(step.Metres)}");
    }

    private static string Between(LegItem item) => (item.Calls?.Count ?? 0) switch
    {
        < 3 => "",
        3 => ", 1 stop between",
        var calls => $", {calls - 2} stops between",
    };
}
