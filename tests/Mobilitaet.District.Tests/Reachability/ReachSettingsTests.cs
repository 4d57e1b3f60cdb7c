using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Entitlements;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Reachability;

/// <summary>The file in which a district writes down its own rules.</summary>
public sealed class ReachSettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-rules-");

    private string FilePath => Path.Combine(_folder.FullName, ReachSettings.FileName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_a_file_the_usual_rules_hold() => Assert.Equal(new ReachSettings(), ReachSettings.Load(FilePath));

    [Fact]
    public void What_was_written_is_read_again_and_says_to_be_checked()
    {
        var settings = new ReachSettings
        {
            Reach = new ReachRules { MaxTravelMinutes = 75, BookedAt = new LocalTime(16, 30) },
            Entitlements = new EntitlementRules { TravelCostKilometres = 3.5, TravelCostSource = "Merkblatt „Fahrtkosten“" },
        };
        File.WriteAllText(FilePath, settings.Write());

        Assert.Equal(settings, ReachSettings.Load(FilePath));
        Assert.Contains("PLEASE CHECK BEFORE USE", settings.Write(), StringComparison.Ordinal);
        Assert.Contains("bitte prüfen", new ReachSettings().Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_does_not_mention_stays_as_usual()
    {
        File.WriteAllText(FilePath, """{ "entitlements": { "childcareMinutes": 20 } }""");

        var settings = ReachSettings.Load(FilePath);

        Assert.Equal((20, 3.0, new ReachRules()), (settings.Entitlements.ChildcareMinutes, settings.Entitlements.TravelCostKilometres, settings.Reach));
    }

    [Theory]
    [InlineData("{", "reach rules")]
    [InlineData("""{ "reach": { "maxTravelMinuten": 60 } }""", "maxTravelMinuten")]
    [InlineData("""{ "reach": { "bookedAt": "abends" } }""", "18:00")]
    [InlineData("""{ "reach": { "maxTravelMinutes": 0 } }""", "reach.maxTravelMinutes")]
    [InlineData("""{ "reach": { "walking": "car" } }""", "reach.walking")]
    [InlineData("""{ "entitlements": { "travelCostKilometres": -1 } }""", "entitlements.travelCostKilometres")]
    public void What_makes_no_sense_is_named(string text, string named)
    {
        File.WriteAllText(FilePath, text);

        Assert.Contains(named, Assert.Throws<InputException>(() => ReachSettings.Load(FilePath)).Message, StringComparison.Ordinal);
    }
}
