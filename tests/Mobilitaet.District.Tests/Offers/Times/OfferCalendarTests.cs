using System.Diagnostics;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Times;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Times;

public sealed class OfferCalendarTests
{
    private static readonly LocalDate Monday = new(2027, 3, 15);
    private static readonly OfferCalendar Calendar = new(new HolidayCalendar([new DateInterval(new LocalDate(2027, 3, 22), new LocalDate(2027, 4, 2))]));

    [Fact]
    public void Repeats_weekly_sessions_between_their_first_and_last_day()
    {
        var offer = With(new Session { OfferId = "a", Weekdays = Weekdays.Monday | Weekdays.Thursday, Start = new(9, 0), End = new(11, 30), StartsOn = Monday.PlusDays(3), EndsOn = Monday.PlusDays(7) });
        Assert.Equal([Monday.PlusDays(3), Monday.PlusDays(7)], Dates(offer, 4));
    }

    [Fact]
    public void Pauses_in_holidays_only_where_the_session_says_so()
    {
        var pausing = With(new Session { OfferId = "a", Weekdays = Weekdays.Monday, Start = new(9, 0), End = new(11, 30), ExceptHolidays = true });
        Assert.Equal([Monday, Monday.PlusWeeks(3)], Dates(pausing, 4));
        var going = With(new Session { OfferId = "a", Weekdays = Weekdays.Monday, Start = new(9, 0), End = new(11, 30) });
        Assert.Equal(4, Dates(going, 4).Count);
    }

    [Fact]
    public void Follows_a_rule_from_its_first_day()
    {
        var fortnightly = With(Ruled("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", Monday.PlusWeeks(-2)));
        Assert.Equal([Monday, Monday.PlusWeeks(2)], Dates(fortnightly, 4));
        var firstFriday = With(Ruled("FREQ=MONTHLY;BYDAY=1FR", new LocalDate(2027, 1, 1)));
        Assert.Equal([new LocalDate(2027, 4, 2)], Dates(firstFriday, 4));
        var once = With(Ruled("FREQ=DAILY;COUNT=1", Monday.PlusDays(2)));
        Assert.Equal([Monday.PlusDays(2)], Dates(once, 4));
    }

    [Fact]
    public void Leaves_out_excepted_dates_and_moves_those_with_another_time_even_in_holidays()
    {
        var session = new Session { OfferId = "a", Weekdays = Weekdays.Monday, Start = new(9, 0), End = new(11, 30), ExceptHolidays = true };
        session.Exceptions = [new SessionException(Monday), new SessionException(Monday.PlusWeeks(1), new(14, 0), new(15, 0))];
        var times = Calendar.List(With(session), new DateInterval(Monday, Monday.PlusWeeks(3)));
        Assert.Equal(
            [(Monday.PlusWeeks(1), new LocalTime(14, 0), new LocalTime(15, 0)), (Monday.PlusWeeks(3), new LocalTime(9, 0), new LocalTime(11, 30))],
            times.Select(time => (time.Date, time.Start, time.End)));
    }

    [Fact]
    public void Counts_excepted_dates_of_a_rule_that_ends_after_some_times()
    {
        var session = Ruled("FREQ=WEEKLY;COUNT=3;BYDAY=MO", Monday);
        session.Exceptions = [new SessionException(Monday.PlusWeeks(1))];
        Assert.Equal([Monday, Monday.PlusWeeks(2)], Dates(With(session), 6));
    }

    [Fact]
    public void Takes_a_rule_that_is_none_as_no_dates() => Assert.Empty(Dates(With(Ruled("EVERY DAY", Monday)), 4));

    [Fact]
    public void Opens_by_opening_hours_where_there_are_no_sessions()
    {
        var offer = With();
        offer.OpeningHours = "Mo-Fr 08:00-12:00; PH off";
        Assert.Equal(5, Dates(offer, 1).Count);
        Assert.All(Calendar.List(offer, new DateInterval(Monday, Monday)), time => Assert.Null(time.Session));
        offer.Sessions.Add(new Session { OfferId = "a", Weekdays = Weekdays.Monday, Start = new(9, 0), End = new(11, 30) });
        Assert.Equal([Monday], Dates(offer, 1));
    }

    [Fact]
    public void Keeps_to_the_dates_between_which_an_offer_is_valid()
    {
        var offer = With(new Session { OfferId = "a", Weekdays = Weekdays.Monday, Start = new(9, 0), End = new(11, 30) });
        (offer.ValidFrom, offer.ValidUntil) = (Monday.PlusDays(1), Monday.PlusWeeks(2));
        Assert.Equal([Monday.PlusWeeks(1), Monday.PlusWeeks(2)], Dates(offer, 4));
        offer.ValidUntil = Monday.PlusDays(-1);
        Assert.Empty(Dates(offer, 4));
    }

    [Fact]
    public void Does_not_count_an_endless_rule_for_ever()
    {
        var watch = Stopwatch.StartNew();
        Dates(With(Ruled("FREQ=DAILY", new LocalDate(1970, 1, 1))), 1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    private static List<LocalDate> Dates(Offer offer, int weeks) =>
        [.. Calendar.List(offer, new DateInterval(Monday, Monday.PlusWeeks(weeks).PlusDays(-1))).Select(time => time.Date)];

    private static Session Ruled(string rule, LocalDate start) =>
        new() { OfferId = "a", Start = new(9, 0), End = new(10, 0), StartsOn = start, Rule = rule };

    private static Offer With(params Session[] sessions)
    {
        var offer = new Offer { Id = "a", Title = "Kurs", MunicipalityAgs = "06636003", PlaceName = "Eschwege" };
        offer.Sessions.AddRange(sessions);
        return offer;
    }
}
