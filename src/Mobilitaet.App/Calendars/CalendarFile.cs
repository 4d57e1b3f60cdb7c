using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District;
using Mobilitaet.District.Notifications.Calendars;
using NodaTime;

namespace Mobilitaet.App.Calendars;

/// <summary>Writes somebody's rides as an iCalendar file (RFC 5545) in that person's language; equal rides give equal bytes.</summary>
public sealed class CalendarFile(DistrictOptions options)
{
    // Every change of a ride is later than the one before, so its second counts the changes as well as a counter would.
    private static readonly Instant s_firstSequence = Instant.FromUtc(2020, 1, 1, 0, 0);
    private const int ShortestMinutes = 5;

    public string Write(PersonalCalendar personal)
    {
        var words = new MessageWords(Languages.Find(personal.Language) ?? Languages.Default, options.Zone);
        var calendar = new Calendar { ProductId = "-//Mobilitaet//Rides//" + words.Language.Code.ToUpperInvariant(), Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", words.Say(personal.IsDriver ? "CalendarName_Driver" : "CalendarName_Rider"));
        calendar.AddProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(options.Zone.Id, FirstDay(personal).ToDateTimeUnspecified(), includeHistoricalData: false));
        foreach (var ride in personal.Rides)
            calendar.Events.Add(EventOf(ride, personal.IsDriver, words));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private CalendarEvent EventOf(CalendarRide ride, bool isDriver, MessageWords words)
    {
        var begin = ride.Date + ride.From;
        // Past midnight is the next day.
        var end = ride.Date.PlusDays(ride.Until < ride.From ? 1 : 0) + ride.Until;
        var least = begin.PlusMinutes(ShortestMinutes);
        var change = new CalDateTime(ride.ChangedAt.ToDateTimeUtc(), "UTC");
        return new CalendarEvent
        {
            Uid = ride.Uid,
            DtStamp = change,
            LastModified = change,
            Sequence = (int)Math.Max(0, (ride.ChangedAt - s_firstSequence).TotalSeconds),
            Start = At(begin),
            End = At(LocalDateTime.Max(end, least)),
            Summary = SummaryOf(ride, isDriver, words),
            Location = ride.FromPlace,
            Description = words.Say("Event_People", ride.People),
            Class = "PRIVATE",
            Status = ride.State switch
            {
                CalendarRideState.Off => EventStatus.Cancelled,
                CalendarRideState.Asked => EventStatus.Tentative,
                _ => EventStatus.Confirmed,
            },
        };
    }

    private static string SummaryOf(CalendarRide ride, bool isDriver, MessageWords words)
    {
        var summary = words.Say(isDriver ? "Event_Driver" : "Event_Rider", words.Isolate(ride.FromPlace), words.Isolate(ride.ToPlace));
        return ride.State switch
        {
            CalendarRideState.Off => words.Say("Event_Off", summary),
            CalendarRideState.Asked => words.Say("Event_Asked", summary),
            _ => summary,
        };
    }

    private CalDateTime At(LocalDateTime local) => new(local.ToDateTimeUnspecified(), options.Zone.Id);

    private static LocalDateTime FirstDay(PersonalCalendar personal) => (personal.Rides.Count > 0 ? personal.Rides[0].Date : new LocalDate(2026, 1, 1)).At(LocalTime.Midnight).PlusYears(-1);
}
