using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Localisation;

public sealed partial class ResourceTests
{
    private static readonly string AppFolder = Path.Combine(TestEnvironment.RepositoryRoot, "src", "Mobilitaet.App");

    public static TheoryData<string, string> Translations => new MatrixTheoryData<string, string>(["Texts", "StepSentences", "MessageTexts"], [".en", ".ar"]);

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_language_has_the_same_texts_with_the_same_gaps(string name, string language)
    {
        var german = Read($"{name}.resx");
        var other = Read($"{name}{language}.resx");

        Assert.Equal(german.Keys.Order(), other.Keys.Order());
        foreach (var (key, text) in german)
        {
            Assert.False(string.IsNullOrWhiteSpace(other[key]), $"{key} is empty in {name}{language}.resx");
            Assert.True(Gaps(text).SetEquals(Gaps(other[key])), $"{key} has other gaps in {name}{language}.resx: {other[key]}");
        }
    }

    [Fact]
    public void Every_text_that_a_page_names_exists()
    {
        var known = Read("Texts.resx").Keys.ToHashSet();
        var named = Directory.EnumerateFiles(AppFolder, "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => NamedText().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    [Fact]
    public void Every_kind_that_a_page_shows_has_its_text()
    {
        var known = Read("Texts.resx").Keys.ToHashSet();
        string[] expected =
        [
            .. Enum.GetNames<District.Offers.OfferCategory>().Select(name => $"Category{name}"),
            .. Enum.GetNames<Routing.Roads.TravelMode>().Select(name => $"Mode{name}"),
            .. Enum.GetNames<Routing.Places.PlaceKind>().Select(name => $"Kind{name}"),
            .. Enum.GetNames<District.Jobs.JobRunState>().Select(name => $"State{name}"),
            .. Enum.GetNames<Pooling.Explanations.UnservedCause>().Where(name => name != "CapacityMissing").Select(name => $"Cause{name}"),
            .. Enum.GetNames<Routing.Journeys.JourneyRefusalCause>().Select(name => $"Refusal{name}"),
            .. Enum.GetNames<Routing.Roads.TravelMode>().SelectMany(name => (string[])[$"Leg{name}", $"Part{name}"]),
            .. Enum.GetNames<District.Notifications.MessageKind>().Select(name => $"Message{name}"),
            .. Enum.GetNames<District.Notifications.MessageChannel>().Select(name => $"Channel{name}"),
            .. (string[])["WithFoot", "WithPram", "WithWheelchair"],
            .. Enum.GetNames<Pooling.Model.CapacityKind>().Select(name => $"CauseCapacityMissing{name}"),
        ];

        Assert.Empty(expected.Except(known));
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(AppFolder, "Localisation", file)).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static HashSet<string> Gaps(string text) => [.. Gap().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Gap();

    [GeneratedRegex("""(?:\bT|\btexts)\["([A-Za-z]+)"[,\]]""")]
    private static partial Regex NamedText();
}
