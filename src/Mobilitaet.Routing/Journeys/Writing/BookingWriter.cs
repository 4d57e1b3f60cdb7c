using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Journeys.Writing;

/// <summary>Says how a ride is booked: the rule's words, and the agency's number where the rule has none.</summary>
internal static class BookingWriter
{
    /// <param name="timetable">Where the rule stands.</param>
    /// <param name="rule">Index of the booking rule; -1 for none.</param>
    /// <param name="line">The line to book.</param>
    /// <param name="latest">The last moment, when one is known.</param>
    public static RideBooking Write(Timetable timetable, int rule, LineInfo line, ZonedDateTime? latest)
    {
        if (rule < 0)
            return new RideBooking(null, latest, line.AgencyPhone, line.AgencyUrl, "");
        var known = timetable.GetBooking(rule);
        var url = known.BookingUrl.Length > 0 ? known.BookingUrl : known.InfoUrl.Length > 0 ? known.InfoUrl : line.AgencyUrl;
        return new RideBooking(known, latest, known.Phone.Length > 0 ? known.Phone : line.AgencyPhone, url, known.Message);
    }
}
