using System.Text.Json.Nodes;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.District.Offers.Times;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Integreat;

/// <summary>From the answer of the server to the days in the district's calendar.</summary>
public sealed class IntegreatCalendarTests : IntegreatTestBase
{
    private static readonly DateInterval s_winter = new(new LocalDate(2027, 1, 1), new LocalDate(2027, 4, 30));

    [Theory]
    // 2027-01-05 is a Tuesday.
    [InlineData("2027-01-05", "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270115T235959", "01-05 01-07 01-12 01-14")]
    [InlineData("2027-01-05", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;UNTIL=20270205T235959", "01-05 01-18 01-19 02-01 02-02")]
    [InlineData("2027-01-05", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;UNTIL=20270205T235959", "01-05 01-10 01-19 01-24 02-02")]
    [InlineData("2027-01-05", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO;UNTIL=20270301T235959", "01-25 02-15")]
    [InlineData("2027-01-05", "FREQ=MONTHLY;BYDAY=+1FR", "02-05 03-05 04-02")]
    [InlineData("2027-01-05", "FREQ=MONTHLY;BYDAY=+1TU;UNTIL=20270301T235959", "01-05 02-02")]
    [InlineData("2027-01-05", "FREQ=MONTHLY;BYDAY=+5FR", "01-29 02-26 03-26 04-30")]
    [InlineData("2027-01-05", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1MO", "01-25 03-29")]
    [InlineData("2027-01-30", "FREQ=DAILY;INTERVAL=40", "01-30 03-11 04-20")]
    [InlineData("2027-01-05", "FREQ=YEARLY", "01-05")]
    [InlineData("2027-01-05", "FREQ=WEEKLY;COUNT=3", "01-05 01-12 01-19")]
    public async Task A_recurring_event_takes_place_on_the_days_that_Integreat_shows(string start, string rule, string expected)
    {
        var (offer, content) = await ReadOneAsync(CmsAnswers.Event(7, 21, "Treff", start + "T00:30:00+01:00", start + "T02:00:00+01:00", $"DTSTART:20270104T233000\nRRULE:{rule}"));
        Assert.Empty(content.Notices);
        var times = Occurrences(offer);
        Assert.Equal(expected, string.Join(' ', times.Select(time => time.Date.ToString("MM-dd", null))));
        Assert.All(times, time => Assert.Equal((new LocalTime(0, 30), new LocalTime(2, 0)), (time.Start, time.End)));
    }

    [Fact]
    public async Task Opening_hours_are_open_when_the_location_is()
    {
        var allDay = CmsAnswers.Day();
        (allDay["closed"], allDay["allDay"]) = (false, true);
        var entry = CmsAnswers.Location(4, 12, "Rathaus");
        entry["opening_hours"] = new JsonArray(
            CmsAnswers.Day(("10:00", "13:00"), ("15:00", "18:00")), CmsAnswers.Day(), CmsAnswers.Day(("18:00", "00:00")), allDay,
            CmsAnswers.Day(("10:00", "13:00"), ("15:00", "18:00")), CmsAnswers.Day(), CmsAnswers.Day());
        var (offer, _) = await ReadOneAsync(entry);
        var week = Occurrences(offer).Where(time => time.Date >= new LocalDate(2027, 2, 1) && time.Date <= new LocalDate(2027, 2, 7));
        Assert.Equal(
            ["Mon 10:00-13:00", "Mon 15:00-18:00", "Wed 18:00-24:00", "Thu 00:00-24:00", "Fri 10:00-13:00", "Fri 15:00-18:00"],
            week.Select(time => $"{time.Date.DayOfWeek.ToString()[..3]} {time.Start.ToString("HH:mm", null)}-{(time.End <= time.Start ? "24:00" : time.End.ToString("HH:mm", null))}"));
    }

    [Fact]
    public async Task A_place_closed_for_the_time_being_is_never_open()
    {
        var entry = CmsAnswers.Location(4, 12, "Rathaus");
        entry["temporarily_closed"] = true;
        var (offer, _) = await ReadOneAsync(entry);
        Assert.Empty(Occurrences(offer));
        Assert.Empty(OpeningHours.Parse(offer.OpeningHours!).Problems);
    }

    private static IReadOnlyList<Occurrence> Occurrences(IntegreatOffer offer)
    {
        var draft = IntegreatDrafts.Of(IntegreatSource.Parse("https://cms.example.org/kreis"), [offer])[0] with { PlaceName = "Stadt", MunicipalityAgs = "06636001" };
        return new OfferCalendar(HolidayCalendar.Estimated).List(draft.ToOffer("test", new ProviderBook([], _ => { })), s_winter);
    }
}
