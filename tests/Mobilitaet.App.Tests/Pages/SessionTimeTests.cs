using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.App.Tests.Pages;

public sealed class SessionTimeTests
{
    private static readonly LocalDate Tuesday = new(2027, 3, 16);

    [Fact]
    public void A_meeting_that_has_begun_gives_way_to_the_next()
    {
        var offer = Course(Weekdays.Tuesday | Weekdays.Thursday);

        Assert.Equal([Tuesday, Tuesday.PlusDays(2)], DatesAfter(offer, Tuesday.At(new LocalTime(8, 0))));
        Assert.Equal([Tuesday.PlusDays(2), Tuesday.PlusDays(7)], DatesAfter(offer, Tuesday.At(new LocalTime(9, 0))));
    }

    [Fact]
    public void Meetings_end_with_the_offer()
    {
        var offer = Course(Weekdays.Tuesday);
        offer.ValidUntil = Tuesday;

        Assert.Equal([Tuesday], DatesAfter(offer, Tuesday.At(LocalTime.Midnight)));
    }

    [Fact]
    public void An_offer_without_times_has_no_meeting() =>
        Assert.Empty(DatesAfter(Course(Weekdays.None), Tuesday.At(LocalTime.Midnight)));

    private static IEnumerable<LocalDate> DatesAfter(Offer offer, LocalDateTime now) => SessionTime.Next(offer, now, 2).Select(time => time.Date);

    private static Offer Course(Weekdays days)
    {
        var offer = new Offer { Id = "course", Title = "Kurs", MunicipalityAgs = "06636003", PlaceName = "Eschwege" };
        offer.Sessions.Add(new Session { OfferId = offer.Id, Weekdays = days, Start = new LocalTime(9, 0), End = new LocalTime(12, 0) });
        return offer;
    }
}
