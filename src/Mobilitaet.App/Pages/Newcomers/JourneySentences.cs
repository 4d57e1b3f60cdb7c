using System.Globalization;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Localisation;
using Mobilitaet.District;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Says times, lengths and parts of journeys the way people say them, in the language of the request.</summary>
public sealed class JourneySentences(IStringLocalizer<Texts> texts, DistrictTimes times, DistrictOptions options, IClock clock)
{
    private const int ShortMetres = 950;
    private const int ShortMinutes = 90;
    private const int FewestOfMany = 11;
    private const int UnmistakableDays = 90;

    public LocalDateTime Now => clock.GetCurrentInstant().InZone(options.Zone).LocalDateTime;

    /// <summary>Hours and minutes of a clock.</summary>
    public static string Clock(ZonedDateTime moment) => DistrictTimes.Show(moment.TimeOfDay);

    /// <summary>Hours and minutes of an arrival, never earlier than it is.</summary>
    public static string ArrivalClock(ZonedDateTime moment) => Clock(JourneyTimes.RoundedUp(moment));

    /// <summary>When one leaves; about right where it is a call that settles the time.</summary>
    public string DepartureClock(Journey journey) => journey.Legs.FirstOrDefault(leg => leg is not StreetLeg) is FlexLeg
        ? texts["About", Clock(journey.Departure)] : Clock(journey.Departure);

    /// <summary>How long a journey takes by the clock times that are shown.</summary>
    public string Took(Journey journey) => Duration(JourneyTimes.ShownMinutes(journey.Departure, journey.Arrival) * 60);

    public string Distance(double metres) => metres < ShortMetres
        ? texts["Metres", (Math.Round(metres / 10) * 10).ToString("0", CultureInfo.CurrentCulture)]
        : texts["Kilometres", Quantities.Kilometres(metres)];

    public string Duration(int seconds) => Quantities.Minutes(seconds) is var minutes && minutes < ShortMinutes
        ? texts[minutes is > 2 and < FewestOfMany ? "MinutesFew" : "MinutesUnit", minutes]
        : texts["HoursMinutes", minutes / 60, minutes % 60];

    public string Changes(int count) => count switch
    {
        0 => texts["ChangesNone"],
        1 => texts["ChangesOne"],
        _ => texts["Changes", count],
    };

    public string Stops(int count) => count == 1 ? texts["RideStopsOne"] : texts["RideStops", count];

    /// <summary>A day as "today", "tomorrow" or its date.</summary>
    public string Day(LocalDate date) => Period.DaysBetween(Now.Date, date) switch
    {
        0 => texts["Today"],
        1 => texts["Tomorrow"],
        > 1 and < UnmistakableDays => DistrictTimes.ShowDay(date),
        _ => times.ShowLong(date),
    };

    /// <summary>How long one walks, rolls or pushes in all; the sum of what is shown for each part. Empty when not at all.</summary>
    public string Walks(Journey journey)
    {
        var walks = journey.Legs.OfType<StreetLeg>().Where(leg => leg.Mode is TravelMode.Foot or TravelMode.Pram or TravelMode.Wheelchair).ToList();
        return walks.Count == 0 ? "" : texts[$"Part{walks[0].Mode}", Duration(walks.Sum(leg => Quantities.Minutes(leg.Seconds)) * 60)];
    }

    /// <summary>A day and a time.</summary>
    public string Moment(ZonedDateTime moment) => texts["DayAtTime", Day(moment.Date), Clock(moment)];

    /// <summary>A day and a time that is never earlier than an arrival.</summary>
    public string MomentOfArrival(ZonedDateTime moment) => Moment(JourneyTimes.RoundedUp(moment));

    /// <summary>Whether it is too late to book a ride.</summary>
    public bool IsMissed(RideBooking booking) => booking.Latest is { } latest && latest.ToInstant() < clock.GetCurrentInstant();

    /// <summary>That a ride must be booked, and until when that can or could be done.</summary>
    public string MustBook(RideBooking booking) => booking.Latest is { } latest
        ? texts[IsMissed(booking) ? "RefusalBookedUntil" : "MustBookUntil", Moment(latest)]
        : texts["MustBook"];

    public string Street(StreetLeg leg) => texts[$"Leg{leg.Mode}", Duration(leg.Seconds), Distance(leg.Metres)];

    /// <summary>Whether a wheelchair can ride and board, for each part of a ride; empty for ways on streets.</summary>
    public IReadOnlyList<string> Wheelchair(Leg leg) => WheelchairFitness.Of(leg) is not { } fitness ? [] :
    [
        texts[fitness.Vehicle == Fitness.Yes ? "WheelchairVehicleYes" : "WheelchairVehicleUnknown"],
        .. fitness.Stops.Select(stop => (string)texts[stop.Wheelchair == Fitness.Yes ? "WheelchairStopYes" : "WheelchairStopUnknown", Bidi.Isolate(stop.Name)]),
    ];

    /// <summary>A phone number as a link; null when there is none to call.</summary>
    public static string? PhoneLink(string phone)
    {
        var number = string.Concat(phone.Where((letter, at) => char.IsAsciiDigit(letter) || (letter == '+' && at == 0)));
        return number.Any(char.IsAsciiDigit) ? $"tel:{number}" : null;
    }

    /// <summary>An address of the web that may stand in a link; null for anything else.</summary>
    public static string? WebLink(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http") ? url : null;
}
