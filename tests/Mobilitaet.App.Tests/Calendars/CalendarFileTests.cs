using Ical.Net;
using Mobilitaet.App.Calendars;
using Mobilitaet.App.Localisation;
using Mobilitaet.District;
using Mobilitaet.District.Notifications.Calendars;
using NodaTime;

namespace Mobilitaet.App.Tests.Calendars;

public sealed class CalendarFileTests
{
    private static readonly CalendarRide s_ride = new(
        "ride-1-0@mobilitaet", new LocalDate(2026, 11, 24), new LocalTime(7, 40), new LocalTime(7, 55), "Rambach", "Eschwege", 2, CalendarRideState.Certain, Instant.FromUtc(2026, 11, 23, 9, 0));

    private static readonly CalendarFile s_file = new(new DistrictOptions { Database = "none", NetworkPath = "none" });

    [Theory]
    [InlineData("de", "Abholung in Rambach, Fahrt nach Eschwege")]
    [InlineData("en", "Pick-up in Rambach, ride to Eschwege")]
    [InlineData("ar", "الاصطحاب في \u2068Rambach\u2069، الرحلة إلى \u2068Eschwege\u2069")]
    public void A_calendar_reads_it_in_the_persons_language_and_the_districts_time(string language, string summary)
    {
        var text = s_file.Write(new PersonalCalendar(language, IsDriver: false, [s_ride]));
        var calendar = Calendar.Load(text)!;
        var entry = Assert.Single(calendar.Events);
        Assert.Equal((summary, "Rambach", EventStatus.Confirmed, "ride-1-0@mobilitaet"), (entry.Summary, entry.Location, entry.Status, entry.Uid));
        Assert.Equal(new DateTime(2026, 11, 24, 6, 40, 0, DateTimeKind.Utc), entry.Start!.AsUtc);
        Assert.Equal(new DateTime(2026, 11, 24, 6, 55, 0, DateTimeKind.Utc), entry.End!.AsUtc);
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.Equal(text, s_file.Write(new PersonalCalendar(language, IsDriver: false, [s_ride])));
    }

    [Fact]
    public void A_change_raises_the_sequence_and_what_is_off_stays_as_cancelled()
    {
        var before = Only(s_ride);
        var after = Only(s_ride with { State = CalendarRideState.Off, ChangedAt = s_ride.ChangedAt + Duration.FromSeconds(1) });
        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence);
        Assert.Equal(EventStatus.Cancelled, after.Status);
        Assert.Equal(EventStatus.Tentative, Only(s_ride with { State = CalendarRideState.Asked }).Status);
    }

    [Fact]
    public void A_ride_past_midnight_ends_on_the_next_day()
    {
        var entry = Only(s_ride with { From = new LocalTime(23, 50), Until = new LocalTime(0, 20) });
        Assert.Equal(30, (entry.End!.AsUtc - entry.Start!.AsUtc).TotalMinutes);
    }

    private static Ical.Net.CalendarComponents.CalendarEvent Only(CalendarRide ride) => Assert.Single(Calendar.Load(s_file.Write(new PersonalCalendar("de", IsDriver: true, [ride])))!.Events);
}
