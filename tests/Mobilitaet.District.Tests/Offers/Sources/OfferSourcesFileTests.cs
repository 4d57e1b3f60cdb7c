using Mobilitaet.District.Offers.Sources;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Offers.Sources;

/// <summary>Which sources are asked by themselves is written down in a file.</summary>
public sealed class OfferSourcesFileTests
{
    [Fact]
    public void Without_a_file_nothing_is_asked() => Assert.Empty(OfferSourcesFile.Load("/nowhere/offers.json").Integreat);

    [Fact]
    public void A_file_names_regions_languages_and_when()
    {
        var file = Load("""{"integreat": [{"url": "https://cms.example.org/kreis", "languages": ["de", "ar"]}, {"url": "https://cms.example.org", "region": "stadt"}], "schedule": "0 5 * * 1"}""");
        Assert.Equal(["cms.example.org/kreis de,ar", "cms.example.org/stadt de"], file.Integreat.Select(source => $"{source.Key} {string.Join(',', source.Languages)}"));
        Assert.Equal("0 5 * * 1", file.Schedule);
    }

    [Theory]
    [InlineData("{", "looks like")]
    [InlineData("""{"integreta": []}""", "looks like")]
    [InlineData("""{"integreat": [{}]}""", "looks like")]
    [InlineData("""{"integreat": [{"url": "kreis"}]}""", "no address")]
    [InlineData("""{"integreat": [{"url": "https://cms.example.org/kreis"}, {"url": "https://cms.example.org/kreis/", "languages": ["en"]}]}""", "twice")]
    public void What_is_not_understood_is_refused_with_a_sentence(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<InputException>(() => Load(text)).Message, StringComparison.Ordinal);

    private static OfferSourcesFile Load(string text)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, OfferSourcesFile.FileName);
        File.WriteAllText(path, text);
        return OfferSourcesFile.Load(path);
    }
}
