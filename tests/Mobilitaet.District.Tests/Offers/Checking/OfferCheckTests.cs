using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Checking;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Checking;

/// <summary>The check names what providers should look at, and nothing of offers in order.</summary>
public sealed class OfferCheckTests
{
    private static readonly LocalDate s_today = new(2026, 11, 23);

    [Fact]
    public void An_offer_in_order_is_not_named() => Assert.Empty(new OfferCheck(s_today).List([Offer(_ => { })]));

    [Fact]
    public void Every_fault_is_named_with_what_is_wrong()
    {
        Assert.Equal((OfferFindingKind.Stale, ""), Only(offer => offer.ConfirmedOn = null));
        Assert.Equal((OfferFindingKind.Stale, "2026-05-22"), Only(offer => offer.ConfirmedOn = new(2026, 5, 22)));
        Assert.Equal((OfferFindingKind.WithoutTimes, ""), Only(offer => offer.OpeningHours = null));
        Assert.Equal((OfferFindingKind.Ended, "2026-11-22"), Only(offer => offer.ValidUntil = new(2026, 11, 22)));
        Assert.Equal((OfferFindingKind.Ended, "2026-10-01"), Only(offer => offer.Sessions.Add(new Session { OfferId = "a", EndsOn = new(2026, 10, 1) })));
        Assert.Equal((OfferFindingKind.RuleNotUnderstood, "FREQ=NEVER"), Only(offer => offer.Sessions.Add(new Session { OfferId = "a", Rule = "FREQ=NEVER" })));
        Assert.Equal((OfferFindingKind.HoursNotUnderstood, "Sa sunrise-12:00"), Only(offer => offer.OpeningHours = "Mo 08:00-12:00; Sa sunrise-12:00"));
        Assert.Equal(OfferFindingKind.WithoutPosition, Only(offer => (offer.Latitude, offer.Longitude) = (0, 0)).Kind);
    }

    [Fact]
    public void The_day_six_months_ago_still_counts_and_the_months_can_be_set()
    {
        Assert.False(new OfferCheck(s_today).IsStale(Offer(offer => offer.ConfirmedOn = new(2026, 5, 23))));
        Assert.True(new OfferCheck(s_today, 3).IsStale(Offer(offer => offer.ConfirmedOn = new(2026, 5, 23))));
    }

    private static (OfferFindingKind Kind, string Detail) Only(Action<Offer> change)
    {
        var finding = Assert.Single(new OfferCheck(s_today).List([Offer(change)]));
        return (finding.Kind, finding.Detail);
    }

    private static Offer Offer(Action<Offer> change)
    {
        var offer = TestDistrict.Offer("a", "06636001", TestDistrict.Town);
        (offer.OpeningHours, offer.ConfirmedOn) = ("Mo-Fr 08:00-12:00", new LocalDate(2026, 11, 1));
        change(offer);
        return offer;
    }
}
