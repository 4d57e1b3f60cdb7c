using CsCheck;
using Mobilitaet.District.Offers.Times;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Times;

public sealed class OpeningHoursTests
{
    private static readonly HolidayCalendar Summer = new([new DateInterval(new LocalDate(2027, 7, 5), new LocalDate(2027, 8, 13))]);

    [Theory]
    [InlineData("Mo-Fr 08:00-16:00", "2027-03-16", "08:00-16:00")]
    [InlineData("Mo-Fr 08:00-16:00", "2027-03-20", "")]
    [InlineData("Mo,We 9:00-12:00,14:00-17:30", "2027-03-17", "09:00-12:00 14:00-17:30")]
    [InlineData("Mo,We 9:00-12:00,14:00-17:30", "2027-03-16", "")]
    [InlineData("Sa-Mo 10:00-12:00", "2027-03-21", "10:00-12:00")]
    [InlineData("Sa-Mo 10:00-12:00", "2027-03-23", "")]
    [InlineData("24/7", "2027-12-25", "00:00-00:00")]
    [InlineData("Mo-Su", "2027-12-25", "00:00-00:00")]
    [InlineData("08:00-18:00", "2027-03-21", "08:00-18:00")]
    [InlineData("Mo-Fr 08:00-16:00; We 08:00-12:00", "2027-03-17", "08:00-12:00")]
    [InlineData("Mo-Fr 08:00-12:00, We 14:00-18:00", "2027-03-17", "08:00-12:00 14:00-18:00")]
    [InlineData("Mo-Fr 08:00-16:00; PH off", "2027-05-06", "")]
    [InlineData("Mo-Fr 08:00-16:00; PH off", "2027-05-07", "08:00-16:00")]
    [InlineData("Mo-Fr,PH 08:00-16:00", "2027-12-25", "08:00-16:00")]
    [InlineData("Mo-Fr 08:00-16:00; SH off", "2027-07-06", "")]
    [InlineData("SH Mo-Fr 10:00-12:00", "2027-07-06", "10:00-12:00")]
    [InlineData("SH Mo-Fr 10:00-12:00", "2027-06-29", "")]
    [InlineData("SH,Sa 10:00-12:00", "2027-06-26", "10:00-12:00")]
    [InlineData("PH,SH off", "2027-07-06", "")]
    [InlineData("Nov-Feb Mo-Fr 09:00-15:00", "2027-01-12", "09:00-15:00")]
    [InlineData("Nov-Feb Mo-Fr 09:00-15:00", "2027-03-16", "")]
    [InlineData("Apr 15-Oct 15: Mo-Fr 09:00-15:00", "2027-10-15", "09:00-15:00")]
    [InlineData("Apr 15-Oct 15: Mo-Fr 09:00-15:00", "2027-10-18", "")]
    [InlineData("Mo-Fr 09:00-15:00; Dec 24-26 off", "2027-12-24", "")]
    [InlineData("Mo-Fr 09:00-15:00; Dec 24,Dec 31 off", "2027-12-31", "")]
    [InlineData("Tu[1] 16:00-18:00", "2027-03-02", "16:00-18:00")]
    [InlineData("Tu[1] 16:00-18:00", "2027-03-09", "")]
    [InlineData("Tu[-1] 16:00-18:00", "2027-03-30", "16:00-18:00")]
    [InlineData("Tu[1,3] 16:00-18:00", "2027-03-16", "16:00-18:00")]
    [InlineData("Fr 22:00-02:00", "2027-03-19", "22:00-02:00")]
    [InlineData("Fr 22:00-26:00", "2027-03-19", "22:00-02:00")]
    [InlineData("Mo-Fr 00:00-24:00", "2027-03-19", "00:00-00:00")]
    [InlineData("Mo 09:00-12:00 \"nach Anmeldung\"", "2027-03-15", "09:00-12:00")]
    [InlineData("Mo-Fr 08:00-16:00 open; Sa closed", "2027-03-16", "08:00-16:00")]
    [InlineData("Dec 09:00-12:00", "2027-12-07", "09:00-12:00")]
    public void Opens_as_it_is_written(string text, string date, string expected)
    {
        var hours = OpeningHours.Parse(text);
        Assert.Empty(hours.Problems);
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        Assert.Equal(expected, string.Join(' ', hours.ListSpans(day, Summer).Select(span => $"{span.From:HH:mm}-{span.Until:HH:mm}")));
    }

    [Theory]
    [InlineData("Mo-Fr sunrise-sunset")]
    [InlineData("week 1-53/2 Fr 09:00-12:00")]
    [InlineData("Mo-Fr 08:00+")]
    [InlineData("Mo-Fr 25:00-26:00")]
    [InlineData("Mo-Fr 08:00-08:60")]
    [InlineData("Feb 30 09:00-12:00")]
    [InlineData("Montag 9 bis 12 Uhr")]
    [InlineData("Mo[1],Tu 09:00-12:00")]
    [InlineData("Mo[9] 09:00-12:00")]
    [InlineData("Mo-")]
    public void Names_what_it_does_not_understand_and_guesses_nothing(string text)
    {
        var hours = OpeningHours.Parse(text);
        Assert.Equal([text], hours.Problems);
        Assert.False(hours.IsKnown);
        Assert.Empty(hours.ListSpans(new LocalDate(2027, 3, 16), Summer));
    }

    [Fact]
    public void Keeps_the_rules_that_it_understands()
    {
        var hours = OpeningHours.Parse("Mo-Fr 08:00-16:00; Sa nach Vereinbarung");
        Assert.Equal(["Sa nach Vereinbarung"], hours.Problems);
        Assert.Single(hours.ListSpans(new LocalDate(2027, 3, 16), Summer));
    }

    [Fact]
    public void Survives_any_text() =>
        Gen.OneOf(Gen.String, Gen.OneOf([.. new[] { "Mo", "-", "Fr", " ", ",", ";", "08:00", "16:00", "PH", "SH", "off", "[", "]", "1", "Jan", "24/7", "\"", ":" }.Select(Gen.Const)]).Array[0, 25].Select(string.Concat))
            .Sample(text => OpeningHours.Parse(text).ListSpans(new LocalDate(2027, 3, 16), Summer).Count >= 0, iter: 20_000);

    [Fact]
    public void Says_public_holidays_of_hesse()
    {
        LocalDate[] expected =
        [
            new(2027, 1, 1), new(2027, 3, 26), new(2027, 3, 29), new(2027, 5, 1), new(2027, 5, 6), new(2027, 5, 17), new(2027, 5, 27), new(2027, 10, 3), new(2027, 12, 25), new(2027, 12, 26),
        ];
        Assert.Equal(expected, Enumerable.Range(0, 365).Select(new LocalDate(2027, 1, 1).PlusDays).Where(Holidays.IsPublic));
    }
}
