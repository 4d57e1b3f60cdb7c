using Mobilitaet.District.Offers.Times;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Times;

/// <summary>School holidays are the decreed ones where they are known.</summary>
public sealed class SchoolHolidayTests
{
    [Theory]
    [InlineData(2026, 12, 22, false)]
    [InlineData(2026, 12, 23, true)]
    [InlineData(2027, 1, 12, true)]
    [InlineData(2027, 1, 13, false)]
    [InlineData(2027, 3, 22, true)]
    [InlineData(2028, 12, 24, false)]
    [InlineData(2040, 7, 20, true)]
    public void Days_off_school(int year, int month, int day, bool isOff) => Assert.Equal(isOff, HolidayCalendar.Hesse.IsOffSchool(new LocalDate(year, month, day)));

    [Fact]
    public void A_line_that_is_no_holidays_is_refused_with_its_number() =>
        Assert.Contains("Line 2 of my.csv", Assert.Throws<InputException>(() => SchoolHolidays.Parse("Ostern,2027-03-22,2027-04-02\nSommer,28.6.,6.8.", "my.csv")).Message, StringComparison.Ordinal);
}
