using Mobilitaet.App.Journeys;
using Mobilitaet.App.Localisation;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.App.Tests.Journeys;

public sealed class JourneyPhrasesTests
{
    private static readonly ZonedDateTime Tomorrow = new LocalDateTime(2026, 11, 25, 7, 10).InZoneStrictly(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    [Theory]
    [InlineData(JourneyRefusalCause.BookingTooLate)]
    [InlineData(JourneyRefusalCause.AfterLastDeparture)]
    [InlineData(JourneyRefusalCause.NoServiceThatDay)]
    [InlineData(JourneyRefusalCause.NoConnection)]
    public void A_refusal_names_the_next_departure_that_is_known(JourneyRefusalCause cause) =>
        Assert.Contains("the next one leaves Wed 2026-11-25 07:10", JourneyPhrases.Of(new JourneyRefusal(cause) { NextDeparture = Tomorrow }), StringComparison.Ordinal);

    [Fact]
    public void A_walk_comes_with_the_reason_why_no_bus_does()
    {
        var (here, there) = (new GeoPoint(51.1, 10.0), new GeoPoint(51.11, 10.0));
        var walk = new StreetLeg(new LegPlace("a", here, null), new LegPlace("b", there, null), Tomorrow, Tomorrow.PlusMinutes(20), [], TravelMode.Foot, 1100, []);
        var query = new JourneyQuery { From = JourneyPlace.At(here, "a"), To = JourneyPlace.At(there, "b") };
        var found = new JourneyAnswer([new Journey([walk], JourneyLayers.Foot)], new JourneyRefusal(JourneyRefusalCause.NoServiceThatDay));

        var answer = JourneyListAnswer.Of(query, found, new StepSentences(Languages.Culture("en")));

        Assert.Single(answer.Journeys);
        Assert.Equal(new RefusalItem(JourneyRefusalCause.NoServiceThatDay, "Nothing runs on this day."), answer.Refusal);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(" , ,")]
    public void Commas_alone_name_no_layer(string layers) =>
        Assert.StartsWith("No layer is given", Assert.Throws<InputException>(() => LayerNames.Parse(layers)).Message, StringComparison.Ordinal);
}
