using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Localisation;
using Mobilitaet.District;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>What leaves next from a stop.</summary>
public sealed class DeparturesModel(ReadersTimetable timetable, DistrictOptions options, JourneySentences words, IStringLocalizer<Texts> texts) : PageModel
{
    private const int MostStops = 12;
    private const int MostDepartures = 25;

    /// <summary>A stop_id, or words of a stop's name.</summary>
    [BindProperty(SupportsGet = true, Name = "stop")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Time { get; set; }

    /// <summary>The stops that the text can mean, when there are several.</summary>
    public IReadOnlyList<StopPlace> Meanings { get; private set; } = [];

    public StopPlace? Stop { get; private set; }

    /// <summary>The stop as the start of a journey; null without a stop.</summary>
    public PlaceChoice? Start { get; private set; }

    public LocalDateTime At { get; private set; }

    public IReadOnlyList<BoardDeparture> Departures { get; private set; } = [];

    /// <summary>What cannot be answered, in the reader's language; null when all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>Address of the line colours; null without a timetable.</summary>
    public string? Colours { get; private set; }

    public void OnGet()
    {
        At = words.Now;
        (var journeys, Problem) = timetable.Find();
        if (journeys is null)
            return;
        Colours = LineColoursEndpoint.Address(journeys.Timetable.Fingerprint);
        if (SettleTime() && !string.IsNullOrWhiteSpace(Text))
            List(journeys, Text);
    }

    private bool SettleTime()
    {
        if (!string.IsNullOrWhiteSpace(Day) || !string.IsNullOrWhiteSpace(Time))
        {
            var asked = new JourneyInput { Day = Day, Time = Time };
            if (asked is not { Date: { } date, TimeOfDay: { } time })
            {
                Problem = texts["JourneyBadTime"];
                return false;
            }
            At = date.At(time);
        }
        (Day, Time) = (LocalDatePattern.Iso.Format(At.Date), DistrictTimes.Show(At.TimeOfDay));
        return true;
    }

    private void List(DistrictJourneys journeys, string text)
    {
        var found = journeys.Stops.List(text.Trim(), MostStops);
        var exact = found.Where(stop => stop.Id == text || string.Equals(stop.Name, text.Trim(), StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        Stop = exact is [var named] ? named : found is [var only] ? only : null;
        if (Stop is null)
        {
            Meanings = found.Count > 0 ? found : SimilarStops.List(journeys.Stops, text, MostStops);
            Problem = texts[found.Count > 0 ? "DeparturesWhichStop" : Meanings.Count > 0 ? "DeparturesSimilar" : "DeparturesUnknown", Bidi.Isolate(text)];
            return;
        }
        Start = PlaceChoice.Of(Stop, journeys.Timetable);
        if (At.Date < journeys.Timetable.FirstDay || At.Date > journeys.Timetable.LastDay)
        {
            Problem = $"{texts["RefusalDateOutsideTimetable"]} {texts["RefusalDays", DistrictTimes.Show(journeys.Timetable.FirstDay), DistrictTimes.Show(journeys.Timetable.LastDay)]}";
            return;
        }
        Departures = DepartureBoard.List(journeys.Timetable, Stop.Stop, At.InZoneLeniently(options.Zone).ToInstant(), new DepartureBoardOptions
        {
            Window = Duration.FromHours(6),
            Limit = MostDepartures,
        });
    }
}
