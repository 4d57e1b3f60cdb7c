using System.Globalization;
using Mobilitaet.App.Localisation;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App.Tests.Localisation;

public sealed class StepSentenceTests
{
    [Theory]
    [InlineData("de", Maneuver.Left, "Bahnhofstraße", 0, "Links abbiegen auf Bahnhofstraße")]
    [InlineData("en", Maneuver.Left, "Bahnhofstraße", 0, "Turn left onto Bahnhofstraße")]
    [InlineData("en", Maneuver.EnterRoundabout, "B 27", 2, "At the roundabout take exit 2 onto B 27")]
    [InlineData("de", Maneuver.Arrive, "Markt", 0, "Ziel erreicht")]
    public void Says_what_to_do_and_onto_which_street(string language, Maneuver maneuver, string street, int exit, string expected) =>
        Assert.Equal(expected, Say(language, maneuver, street, exit));

    [Fact]
    public void Isolates_german_names_in_arabic_sentences() =>
        Assert.Contains("\u2068Bahnhofstraße\u2069", Say("ar", Maneuver.Right, "Bahnhofstraße", 0), StringComparison.Ordinal);

    [Fact]
    public void Every_manoeuvre_can_be_said_in_every_language_with_and_without_a_street()
    {
        foreach (var language in Languages.All)
        {
            foreach (var maneuver in Enum.GetValues<Maneuver>())
            {
                foreach (var street in (string?[])[null, "Dorfstraße"])
                {
                    foreach (var exit in (int[])[0, 3])
                        Assert.NotEmpty(Say(language.Code, maneuver, street, exit));
                }
            }
        }
    }

    private static string Say(string language, Maneuver maneuver, string? street, int exit) =>
        new StepSentences(CultureInfo.GetCultureInfo(language)).Of(new RouteStep(maneuver, street, exit, new GeoPoint(51, 10), 100, 1000));
}
