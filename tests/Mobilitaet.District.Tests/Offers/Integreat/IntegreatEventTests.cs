using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.District.Offers.Sources;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Integreat;

/// <summary>Events of Integreat become offers with times: once, daily over a span, or by their rule.</summary>
public sealed class IntegreatEventTests : IntegreatTestBase
{
    [Fact]
    public async Task A_single_event_takes_place_once_in_local_time()
    {
        // As an event in summer time is told by a server in winter time.
        var (offer, _) = await ReadOneAsync(CmsAnswers.Event(7, 21, "Sommerfest", "2027-06-05T12:00:00+00:00", "2027-06-05T16:30:00+00:00"));
        Assert.Equal("event/7", offer.Key);
        Assert.Equal(OfferCategory.Leisure, offer.Category);
        Assert.Equal("Bürgerhaus", offer.PlaceTitle);
        Assert.Equal(new IntegreatTimes(Weekdays.Saturday, new(14, 0), new(18, 30), new(2027, 6, 5), new LocalDate(2027, 6, 5)), Assert.Single(offer.Times));
    }

    [Fact]
    public async Task A_weekly_event_keeps_its_local_weekdays_although_its_rule_begins_in_UTC()
    {
        // Half past midnight in Berlin is the day before in UTC, where the rule's DTSTART stands.
        var (offer, content) = await ReadOneAsync(CmsAnswers.Event(
            7, 21, "Deutschkurs A1", "2027-04-01T00:30:00+02:00", "2027-04-01T02:00:00+02:00", "DTSTART:20270331T223000\nRRULE:FREQ=WEEKLY;UNTIL=20270630T235959;BYDAY=TH"));
        Assert.Empty(content.Notices);
        Assert.Equal(OfferCategory.Language, offer.Category);
        Assert.Equal(new IntegreatTimes(Weekdays.Thursday, new(0, 30), new(2, 0), new(2027, 4, 1), new LocalDate(2027, 6, 30)), Assert.Single(offer.Times));
        Assert.Equal((new LocalDate(2027, 4, 1), new LocalDate(2027, 6, 30)), (offer.ValidFrom, offer.ValidUntil));
    }

    [Theory]
    // 2030-01-04 is a Friday; Tuesday and Thursday of that week are over.
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20310101T235959;BYDAY=TU,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "2030-01-15", "2031-01-01")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=+1FR", "FREQ=MONTHLY;BYDAY=+1FR", "2030-01-04", null)]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=+5FR", "FREQ=MONTHLY;BYDAY=-1FR", "2030-01-04", null)]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;COUNT=3", "2030-01-04", null)]
    [InlineData("RRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20300201T235959Z", "FREQ=DAILY;INTERVAL=3", "2030-01-04", "2030-02-01")]
    public async Task Other_rhythms_keep_their_rule(string line, string rule, string first, string? last)
    {
        var (offer, content) = await ReadOneAsync(CmsAnswers.Event(7, 21, "Treff", "2030-01-04T13:00:00+01:00", "2030-01-04T15:00:00+01:00", "DTSTART:20300104T120000\n" + line));
        Assert.Empty(content.Notices);
        var times = Assert.Single(offer.Times);
        Assert.Equal((rule, Weekdays.None), (times.Rule, times.Weekdays));
        Assert.Equal((first, last), (times.StartsOn.ToString("uuuu-MM-dd", null), times.EndsOn?.ToString("uuuu-MM-dd", null)));
    }

    [Theory]
    [InlineData("EXDATE:20300111T120000Z,20300118T120000", "2030-01-11 2030-01-18")]
    [InlineData("EXDATE;VALUE=DATE:20300111\nEXDATE;TZID=Europe/Berlin:20300118T130000", "2030-01-11 2030-01-18")]
    // Half past eleven in the evening in UTC is the next day in Berlin.
    [InlineData("EXDATE:20300110T233000Z", "2030-01-11")]
    public async Task Dates_that_the_rule_leaves_out_are_left_out(string lines, string daysOff)
    {
        var (offer, content) = await ReadOneAsync(CmsAnswers.Event(7, 21, "Treff", "2030-01-04T13:00:00+01:00", "2030-01-04T15:00:00+01:00", "DTSTART:20300104T120000\nRRULE:FREQ=WEEKLY;BYDAY=FR\n" + lines));
        Assert.Empty(content.Notices);
        Assert.Equal(daysOff, string.Join(' ', Assert.Single(offer.Times).DaysOff.Select(day => day.ToString("uuuu-MM-dd", null))));
        var draft = Assert.Single(Assert.Single(IntegreatDrafts.Of(IntegreatSource.Parse("https://cms.example.org/kreis"), [offer])).Sessions);
        Assert.All(draft.Exceptions, exception => Assert.True(exception.IsOff));
        Assert.Equal(daysOff.Split(' ').Length, draft.Exceptions.Count);
    }

    [Theory]
    [InlineData("FREQ=WEEKLY")]
    [InlineData("RRULE:FREQ=HOURLY")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("RRULE:FREQ=WEEKLY;BYHOUR=3")]
    [InlineData("RRULE:FREQ=WEEKLY;INTERVAL=0")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=FR\nEXDATE:einmal")]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=FR\nRDATE:20300111T120000")]
    public async Task A_rule_that_is_not_understood_leaves_the_first_time_and_is_said(string rule)
    {
        var (offer, content) = await ReadOneAsync(CmsAnswers.Event(7, 21, "Treff", "2030-01-04T13:00:00+01:00", "2030-01-04T15:00:00+01:00", rule));
        var times = Assert.Single(offer.Times);
        Assert.Equal((new LocalDate(2030, 1, 4), (LocalDate?)new LocalDate(2030, 1, 4)), (times.StartsOn, times.EndsOn));
        Assert.Equal(SourceNoticeKind.TimesUnclear, Assert.Single(content.Notices).Kind);
    }

    [Theory]
    [InlineData(true, 31)]
    [InlineData(false, 127)]
    public async Task An_event_over_several_days_takes_place_every_day_at_its_hours(bool onlyWeekdays, int weekdays)
    {
        var entry = CmsAnswers.Event(7, 21, "Ausstellung", "2027-02-01T10:00:00+01:00", "2027-03-31T18:00:00+02:00");
        entry["event"]!["only_weekdays"] = onlyWeekdays;
        var (offer, _) = await ReadOneAsync(entry);
        Assert.Equal(new IntegreatTimes((Weekdays)weekdays, new(10, 0), new(18, 0), new(2027, 2, 1), new LocalDate(2027, 3, 31)), Assert.Single(offer.Times));
    }

    [Fact]
    public async Task An_all_day_event_has_days_but_no_times_and_says_so()
    {
        var entry = CmsAnswers.Event(7, 21, "Interkulturelle Woche", "2027-09-20T00:00:00+02:00", "2027-09-26T23:59:00+02:00");
        entry["event"]!["all_day"] = true;
        var (offer, content) = await ReadOneAsync(entry);
        Assert.Empty(offer.Times);
        Assert.Equal((new LocalDate(2027, 9, 20), new LocalDate(2027, 9, 26)), (offer.ValidFrom, offer.ValidUntil));
        Assert.Equal(SourceNoticeKind.AllDay, Assert.Single(content.Notices).Kind);
    }

    [Fact]
    public async Task An_evening_that_ends_after_midnight_counts_until_midnight()
    {
        var (offer, content) = await ReadOneAsync(CmsAnswers.Event(7, 21, "Silvester", "2026-12-31T20:00:00+01:00", "2027-01-01T02:00:00+01:00"));
        Assert.Equal((new LocalTime(20, 0), new LocalTime(23, 59)), (offer.Times[0].Start, offer.Times[0].End));
        Assert.Equal(SourceNoticeKind.EndsAfterMidnight, Assert.Single(content.Notices).Kind);
    }

    [Theory]
    [InlineData(null, SourceNoticeKind.NoPlace)]
    [InlineData("https://meet.example.org/raum", SourceNoticeKind.OnlineOnly)]
    public async Task Events_without_a_place_are_left_out_and_said(string? meeting, SourceNoticeKind expected)
    {
        var entry = CmsAnswers.Event(7, 21, "Infoabend", "2027-02-01T10:00:00+01:00", "2027-02-01T12:00:00+01:00");
        entry["location"] = CmsAnswers.NoPlace();
        entry["meeting_url"] = meeting;
        Cms.Events["de"].Add(entry);
        var content = await ReadAsync();
        Assert.Empty(content.Offers);
        Assert.Equal(expected, Assert.Single(content.Notices).Kind);
    }

    [Theory]
    [InlineData("2027-02-01T10:00:00+01:00", "2027-02-01T09:00:00+01:00")]
    [InlineData("0001-01-01T00:00:00+00:00", "2027-02-01T09:00:00+01:00")]
    [InlineData("2027-02-30T10:00:00+01:00", "2027-02-30T11:00:00+01:00")]
    public async Task An_event_at_an_impossible_time_is_left_out_and_said(string start, string end)
    {
        Cms.Events["de"].Add(CmsAnswers.Event(7, 21, "Infoabend", start, end));
        var content = await ReadAsync();
        Assert.Empty(content.Offers);
        Assert.Equal((SourceNoticeKind.Unreadable, "event/7"), (content.Notices[0].Kind, content.Notices[0].Key));
    }

    [Theory]
    [InlineData("2027-02-01T10:00:00+01:00", null)]
    // The first Friday is after the end.
    [InlineData("2027-02-01T12:00:00+01:00", "RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270203T235959")]
    public async Task An_event_without_end_or_that_never_takes_place_has_no_times_and_says_so(string end, string? rule)
    {
        var (offer, content) = await ReadOneAsync(CmsAnswers.Event(7, 21, "Infoabend", "2027-02-01T10:00:00+01:00", end, rule));
        Assert.Empty(offer.Times);
        Assert.Equal(SourceNoticeKind.TimesUnclear, Assert.Single(content.Notices).Kind);
    }

    [Fact]
    public async Task Who_runs_the_place_and_whether_a_wheelchair_gets_in_comes_from_its_location()
    {
        var place = CmsAnswers.Location(4, 12, "Bürgerhaus", icon: "gastronomy", category: "Gastronomie");
        place["organization"] = new System.Text.Json.Nodes.JsonObject { ["id"] = 1, ["slug"] = "x", ["name"] = "Verein (Demo)", ["logo"] = null, ["website"] = null };
        place["barrier_free"] = false;
        Cms.Locations["de"].Add(place);
        Cms.Events["de"].Add(CmsAnswers.Event(7, 21, "Infoabend", "2027-02-01T10:00:00+01:00", "2027-02-01T12:00:00+01:00"));
        var offer = Assert.Single((await ReadAsync()).Offers);
        Assert.Equal(("Verein (Demo)", StepFree.No), (offer.Provider, offer.StepFree));
    }
}
