using Mobilitaet.App.Planning;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Tests.Planning;

/// <summary>Who is enrolled where, as people write it.</summary>
public sealed class LearnersTextTests
{
    private static readonly GeoPoint s_at = new(51, 10);

    private static readonly ReachInput s_input = new(
        new ReachRules(),
        [Place("Rambach", "Weißenborn"), Place("Weißenborn", "Weißenborn"), Place("Weißenborn", "Sontra"), Place("Bad Sooden-Allendorf", "Bad Sooden-Allendorf")],
        [new ReachOffer("offer-01", "Kurs", OfferCategory.Language, "Sontra", "06636012", s_at), new ReachOffer("offer-02", "Kurs", OfferCategory.Language, "Sontra", "06636012", s_at)], [], []);

    [Theory]
    [InlineData("Rambach 4", null, 0, 4)]
    [InlineData("rambach: 4", null, 0, 4)]
    [InlineData("Rambach;4", null, 0, 4)]
    [InlineData("Bad Sooden-Allendorf 12", null, 3, 12)]
    [InlineData("Weißenborn (Sontra): 3", null, 2, 3)]
    [InlineData("Weißenborn, Sontra 3", null, 2, 3)]
    [InlineData("offer-02; Rambach; 4", "offer-02", 0, 4)]
    [InlineData("OFFER-02,Weißenborn (Sontra),4", "OFFER-02", 2, 4)]
    [InlineData("\"offer-02\",\"Rambach\",\"4\"", "offer-02", 0, 4)]
    public void Reads_a_village_and_a_number_with_or_without_a_course(string line, string? course, int place, int count)
    {
        var unknown = new List<string>();

        Assert.Equal((course, place, count), Assert.Single(LearnersText.Read(line, s_input, unknown)));
        Assert.Empty(unknown);
    }

    [Theory]
    [InlineData("Atlantis 4")]
    [InlineData("Rambach")]
    [InlineData("Rambach -4")]
    [InlineData("Rambach 999999")]
    [InlineData("Weißenborn 3")]
    [InlineData("offer-99; Rambach; 4")]
    public void Names_every_line_that_is_no_village_or_could_be_two(string line)
    {
        var unknown = new List<string>();

        Assert.Empty(LearnersText.Read(line, s_input, unknown));
        Assert.Equal([line], unknown);
    }

    [Fact]
    public void Skips_the_header_of_a_table_empty_lines_and_remarks()
    {
        var unknown = new List<string>();

        var lines = LearnersText.Read("\uFEFFAngebot;Ort;Anzahl\r\n\r\n# Herbst\r\noffer-01;Rambach;2\r\n", s_input, unknown);

        Assert.Equal(("offer-01", 0, 2), Assert.Single(lines));
        Assert.Empty(unknown);
    }

    [Fact]
    public void Adds_up_learners_of_one_course_and_village()
    {
        var learners = EnrolledLearners.Parse("Rambach 4\noffer-01; Rambach; 1\noffer-02; Rambach; 2\nBad Sooden-Allendorf 0", "offer-01", s_input);

        Assert.Equal([new Learners(0, 0, 5), new Learners(1, 0, 2)], learners);
    }

    [Theory]
    [InlineData("Rambach 4", null, "which course")]
    [InlineData("Rambach 4", "offer-99", "offer-99")]
    [InlineData("Atlantis 4", "offer-01", "Atlantis")]
    public void Refuses_what_nobody_can_count(string text, string? course, string named) =>
        Assert.Contains(named, Assert.Throws<InputException>(() => EnrolledLearners.Parse(text, course, s_input)).Message, StringComparison.Ordinal);

    private static ReachPlace Place(string name, string municipality) => new(null, name, "", municipality, s_at, 100);
}
