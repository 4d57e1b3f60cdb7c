using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.District.Offers.Integreat.Answers;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Offers.Integreat;

/// <summary>Addresses and category files are understood, or refused with a sentence.</summary>
public sealed class IntegreatSourceTests
{
    [Theory]
    [InlineData("https://cms.example.org/kreis", null, "https://cms.example.org/api/v3/kreis/de/locations/")]
    [InlineData("https://cms.example.org/kreis/", null, "https://cms.example.org/api/v3/kreis/de/locations/")]
    [InlineData("https://cms.example.org", "kreis", "https://cms.example.org/api/v3/kreis/de/locations/")]
    [InlineData("https://example.org/cms/kreis", null, "https://example.org/cms/api/v3/kreis/de/locations/")]
    [InlineData("https://example.org/cms", "kreis", "https://example.org/cms/api/v3/kreis/de/locations/")]
    [InlineData("http://cms.example.org:8000/api/v3/kreis/en/events/?combine_recurring=True", null, "http://cms.example.org:8000/api/v3/kreis/de/locations/")]
    public void The_address_of_a_server_a_region_or_the_interface_is_understood(string address, string? region, string expected) =>
        Assert.Equal(expected, IntegreatSource.Parse(address, region).Locations("de").AbsoluteUri);

    [Theory]
    [InlineData("kreis", null)]
    [InlineData("file:///etc/passwd", "kreis")]
    [InlineData("https://name:word@cms.example.org/kreis", null)]
    [InlineData("https://cms.example.org", null)]
    [InlineData("https://cms.example.org", "../admin")]
    public void Other_addresses_are_refused(string address, string? region) =>
        Assert.Throws<InputException>(() => IntegreatSource.Parse(address, region));

    [Fact]
    public void Languages_are_taken_once_and_in_order() =>
        Assert.Equal(["de", "en"], IntegreatSource.Parse("https://cms.example.org/kreis", null, ["de", " en", "de"]).Languages);

    [Theory]
    [InlineData("")]
    [InlineData("de/../en")]
    public void Other_languages_are_refused(string language) =>
        Assert.Throws<InputException>(() => IntegreatSource.Parse("https://cms.example.org/kreis", null, [language]));

    [Fact]
    public void A_category_file_comes_before_the_built_in_entries()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, IntegreatCategories.FileName);
        File.WriteAllText(path, """{"words": {"tafel": "advice", "kita": null}, "icons": {"gastronomy": "leisure"}, "events": "engagement"}""");
        var categories = IntegreatCategories.Load(path);
        Assert.Equal(OfferCategory.Advice, categories.Find(new CategoryAnswer { Name = "Tafel", Icon = "shopping" }));
        Assert.Equal(OfferCategory.Leisure, categories.Find(new CategoryAnswer { Name = "Essen", Icon = "gastronomy" }));
        Assert.Null(categories.Find(new CategoryAnswer { Name = "Kita", Icon = "education" }));
        Assert.Equal(OfferCategory.Health, categories.Find(new CategoryAnswer { Name = "Praxen", Icon = "health" }));
        Assert.Equal(OfferCategory.Engagement, categories.FindForEvent("Irgendwas"));
        Assert.Equal(OfferCategory.Engagement, categories.FindForEvent("Transport und Sozialarbeit"));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"words": {"x": "weather"}}""")]
    [InlineData("""{"wörter": {}}""")]
    public void A_category_file_that_is_not_understood_is_refused_with_an_example(string text)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, IntegreatCategories.FileName);
        File.WriteAllText(path, text);
        Assert.Contains("it holds {", Assert.Throws<InputException>(() => IntegreatCategories.Load(path)).Message, StringComparison.Ordinal);
    }
}
