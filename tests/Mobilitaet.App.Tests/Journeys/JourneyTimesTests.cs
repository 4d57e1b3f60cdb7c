using Mobilitaet.App.Journeys;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.App.Tests.Journeys;

public sealed class JourneyTimesTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData(9, 0, 0, "09:00")]
    [InlineData(9, 0, 1, "09:01")]
    [InlineData(9, 59, 40, "10:00")]
    public void An_arrival_is_never_shown_too_early(int hour, int minute, int second, string shown) =>
        Assert.Equal(shown, JourneyTimes.ArrivalClock(At(hour, minute, second)));

    [Fact]
    public void The_time_taken_fits_the_clocks_around_it()
    {
        Assert.Equal(31, JourneyTimes.ShownMinutes(At(21, 0, 0), At(21, 30, 40)));
        Assert.Equal(2, JourneyTimes.ShownMinutes(At(21, 0, 59), At(21, 1, 1)));
        Assert.Equal(0, JourneyTimes.ShownMinutes(At(21, 0, 0), At(21, 0, 0)));
    }

    [Theory]
    [InlineData("9999-12-31T23:59", null)]
    [InlineData("-9998-01-01T08:00", null)]
    [InlineData("08:00", "2201-11-22")]
    public void A_year_far_away_is_refused_with_its_reason(string time, string? date) =>
        Assert.Contains("2199", Assert.Throws<InputException>(() => JourneyTimes.Parse(time, date, Zone, Instant.FromUtc(2026, 11, 22, 12, 0))).Message, StringComparison.Ordinal);

    private static ZonedDateTime At(int hour, int minute, int second) => new LocalDateTime(2026, 11, 24, hour, minute, second).InZoneStrictly(Zone);
}
