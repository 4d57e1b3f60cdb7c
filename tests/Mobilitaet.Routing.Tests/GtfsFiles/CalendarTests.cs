using Mobilitaet.Routing.GtfsFiles;
using NodaTime;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>On which days services run.</summary>
public sealed class CalendarTests
{
    [Fact]
    public void Exceptions_add_to_and_take_from_the_weekly_pattern()
    {
        using var text = TextFeed.WithOneTrip()
            .AddRows("calendar.txt", "school,1,1,1,1,1,0,0,20240108,20240112")
            .With("calendar_dates.txt", "service_id,date,exception_type\nschool,20240110,2\nschool,20240114,1\nmarket,20240301,1");
        var feed = text.Read();

        var school = feed.Services[1];
        Assert.Equal([8, 9, 11, 12, 14], Enumerable.Range(1, 31).Where(d => school.RunsOn(new LocalDate(2024, 1, d))));
        Assert.Equal((new LocalDate(2024, 1, 8), new LocalDate(2024, 1, 14)), (school.FirstDay(), school.LastDay()));
        Assert.Equal(("market", new LocalDate(2024, 3, 1), new LocalDate(2024, 3, 1)), (feed.Services[2].Id, feed.Services[2].FirstDay(), feed.Services[2].LastDay()));
    }

    [Fact]
    public void Calendar_dates_alone_are_enough()
    {
        using var text = TextFeed.WithOneTrip().Without("calendar.txt").With("calendar_dates.txt", "service_id,date,exception_type\ndaily,20240229,1");

        Assert.True(text.Read().Services[0].RunsOn(new LocalDate(2024, 2, 29)));
    }

    [Fact]
    public void A_calendar_of_three_hundred_years_is_no_hurdle()
    {
        using var text = TextFeed.WithOneTrip().AddRows("calendar.txt", "ever,0,0,0,0,0,0,1,19000101,22001231");
        var service = text.Read().Services[1];

        Assert.Equal((new LocalDate(1900, 1, 7), new LocalDate(2200, 12, 28)), (service.FirstDay(), service.LastDay()));
    }

    [Theory]
    [InlineData("daily,20240301,3", "unexpected_enum_value")]
    [InlineData("daily,20240301,1\ndaily,20240301,2", "duplicate_key")]
    [InlineData("daily,20241301,1", "invalid_date")]
    [InlineData("daily,2024-3-1,1", "invalid_date")]
    [InlineData(",20240301,1", "missing_required_field")]
    public void A_defective_exception_is_reported(string rows, string code)
    {
        using var text = TextFeed.WithOneTrip().With("calendar_dates.txt", "service_id,date,exception_type\n" + rows);
        text.Read();

        Assert.Equal("calendar_dates.txt", text.SingleNotice(code).File);
    }
}
