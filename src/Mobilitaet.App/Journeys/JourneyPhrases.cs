using System.Globalization;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Journeys;

/// <summary>Says journeys and refusals in English, for commands and the API.</summary>
public static class JourneyPhrases
{
    /// <summary>Why there is no journey and, where it helps, what to do; one sentence.</summary>
    public static string Of(JourneyRefusal refusal) => refusal.Cause switch
    {
        JourneyRefusalCause.StartOffStreets => "No usable street lies near the start; choose a point nearer to a street.",
        JourneyRefusalCause.DestinationOffStreets => "No usable street lies near the destination; choose a point nearer to a street.",
        JourneyRefusalCause.NoStopNearStart => $"No stop with service lies within walking distance of the start{Nearest(refusal)}.",
        JourneyRefusalCause.NoStopNearDestination => $"No stop with service lies within walking distance of the destination{Nearest(refusal)}.",
        JourneyRefusalCause.DateOutsideTimetable => $"The timetable says nothing about this date{Validity(refusal)}.",
        JourneyRefusalCause.NoServiceThatDay => $"Nothing runs on this day{Next(refusal)}.",
        JourneyRefusalCause.BookingTooLate => $"The only rides had to be booked earlier{LatestBooking(refusal)}.",
        JourneyRefusalCause.AfterLastDeparture => $"No journey leaves that late{Departures(refusal)}.",
        JourneyRefusalCause.BeforeFirstArrival => $"No journey arrives that early{Arrivals(refusal)}.",
        JourneyRefusalCause.NoConnection => $"Nothing that runs on this day leads from the start to the destination within the limits{Next(refusal)}.",
        JourneyRefusalCause.TooFar => refusal.DirectSeconds is { } seconds
            ? string.Create(CultureInfo.InvariantCulture, $"The way is too long: it takes {Quantities.Minutes(seconds)} minutes; allow buses or another layer.")
            : "There is no such way; allow buses or another layer.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };

    /// <summary>A leg in one line, without its stops and steps.</summary>
    public static string Of(Leg leg) => leg switch
    {
        StreetLeg street => string.Create(CultureInfo.InvariantCulture, $"{Verb(street.Mode)} {Metres(street.Metres)} to {Name(leg.To)}"),
        RideLeg ride => $"{(ride.StaysSeated ? "stay seated as" : "take")} {ride.Line.Kind} {ride.Line.Name}{Towards(ride.Headsign)} from {Name(leg.From)} to {Name(leg.To)}",
        FlexLeg flex => $"on-demand ride {flex.Line.Name}{Towards(flex.Headsign)} from {Name(leg.From)} to {Name(leg.To)}; "
            + $"times are settled when booking; runs {JourneyTimes.Clock(flex.HoursFrom)}-{JourneyTimes.Clock(flex.HoursTo)}",
        _ => throw new ArgumentOutOfRangeException(nameof(leg)),
    };

    /// <summary>How a ride is booked.</summary>
    public static string Of(RideBooking booking)
    {
        var text = booking.Latest is { } latest ? $"must be booked until {JourneyTimes.Day(latest)}" : "must be booked";
        if (booking.Phone.Length > 0)
            text += $", phone {booking.Phone}";
        if (booking.Url.Length > 0)
            text += $", {booking.Url}";
        return booking.Message.Length > 0 ? $"{text} ({booking.Message})" : text;
    }

    /// <summary>Whether a wheelchair can ride and board; null for ways on streets.</summary>
    public static string? Wheelchair(Leg leg)
    {
        if (WheelchairFitness.Of(leg) is not { } fitness)
            return null;
        var parts = fitness.Stops.Select(stop => (stop.Name, stop.Wheelchair)).Prepend(("vehicle", fitness.Vehicle)).ToLookup(part => part.Item2 == Fitness.Yes, part => part.Item1);
        var fit = parts[true].Any() ? $"suitable: {string.Join(", ", parts[true])}" : "";
        var unknown = parts[false].Any() ? $"unknown, ask before: {string.Join(", ", parts[false])}" : "";
        return $"wheelchair: {string.Join("; ", new[] { fit, unknown }.Where(text => text.Length > 0))}";
    }

    public static string Changes(int count) => count switch
    {
        0 => "no change",
        1 => "1 change",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} changes"),
    };

    public static string Metres(double metres) => metres < 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{metres:0} m")
        : string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:0.0} km");

    private static string Name(LegPlace place) => (place.Name.Length > 0 ? place.Name : place.Position.ToString())
        + (place.Stop is { Platform.Length: > 0 } stop ? $" (platform {stop.Platform})" : "");

    private static string Towards(string headsign) => headsign.Length > 0 ? $" to {headsign}" : "";

    private static string Verb(TravelMode mode) => mode switch
    {
        TravelMode.Foot => "walk",
        TravelMode.Pram => "walk with the pram",
        TravelMode.Wheelchair => "wheelchair",
        TravelMode.Bicycle => "cycle",
        TravelMode.Car => "drive",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    private static string Nearest(JourneyRefusal refusal) => refusal is { NearestStop: { } stop, NearestStopMetres: { } metres }
        ? $"; the nearest is {stop.Name}, {Metres(metres)} away as the crow flies" : "";

    private static string Validity(JourneyRefusal refusal) => refusal is { FirstDay: { } first, LastDay: { } last }
        ? $"; it is valid from {LocalDatePattern.Iso.Format(first)} to {LocalDatePattern.Iso.Format(last)}" : "";

    private static string LatestBooking(JourneyRefusal refusal)
    {
        var until = refusal.LatestBooking is { } latest ? $", until {JourneyTimes.Day(latest)}" : "";
        var phone = refusal.Booking is { Phone.Length: > 0 } booking ? $"; phone {booking.Phone}" : "";
        return until + phone + Next(refusal);
    }

    private static string Departures(JourneyRefusal refusal) =>
        (refusal.LastDeparture is { } last ? $"; the last one leaves {JourneyTimes.Day(last)}" : "")
        + Next(refusal);

    private static string Next(JourneyRefusal refusal) => refusal.NextDeparture is { } next ? $"; the next one leaves {JourneyTimes.Day(next)}" : "";

    private static string Arrivals(JourneyRefusal refusal) => refusal.FirstArrival is { } first ? $"; the first one arrives {JourneyTimes.Day(JourneyTimes.RoundedUp(first))}" : "";
}
