using Mobilitaet.District.Offers.Sources;

namespace Mobilitaet.District.Tests.Offers.Sources;

/// <summary>Two sources rarely write a name alike.</summary>
public sealed class OfferNamesTests
{
    [Theory]
    [InlineData("Kita Regenbogen", "Ev. Kindertagesstätte Regenbogen")]
    [InlineData("Stadtbücherei Eschwege", "Bücherei Eschwege")]
    [InlineData("Rathaus", "Rathaus Sontra")]
    [InlineData("VHS", "vhs")]
    [InlineData("Grundschule Weißenborn", "Grundschule Weissenborn")]
    public void Similar_names_are_recognised(string one, string other)
    {
        Assert.True(OfferNames.AreSimilar(one, other));
        Assert.True(OfferNames.AreSimilar(other, one));
    }

    [Theory]
    [InlineData("Kita Regenbogen", "Kita Sonnenhügel")]
    [InlineData("Grundschule", "Kindergarten")]
    [InlineData("Hausarztpraxis Sontra 1", "Hausarztpraxis Sontra 2")]
    [InlineData("", "Rathaus")]
    public void Different_names_are_told_apart(string one, string other)
    {
        Assert.False(OfferNames.AreSimilar(one, other));
        Assert.False(OfferNames.AreSimilar(other, one));
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("example.org", "https://example.org/")]
    [InlineData(" https://example.org/a b ", "https://example.org/a%20b")]
    [InlineData("ftp://example.org", null)]
    [InlineData("keine", null)]
    public void Only_web_addresses_count_as_addresses(string text, string? expected) => Assert.Equal(expected, PlainText.Address(text));
}
