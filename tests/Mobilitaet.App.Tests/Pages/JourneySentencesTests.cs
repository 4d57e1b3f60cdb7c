using Mobilitaet.App.Pages.Newcomers;

namespace Mobilitaet.App.Tests.Pages;

public sealed class JourneySentencesTests
{
    [Theory]
    [InlineData("+49 30 23125 061", "tel:+493023125061")]
    [InlineData("05651 / 1234-0", "tel:0565112340")]
    [InlineData("javascript:alert(1)", "tel:1")]
    [InlineData("", null)]
    [InlineData("Servicecenter", null)]
    public void A_phone_number_becomes_a_link_of_digits(string phone, string? expected) => Assert.Equal(expected, JourneySentences.PhoneLink(phone));

    [Theory]
    [InlineData("https://www.example.org/demo", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//example.org", false)]
    [InlineData("", false)]
    public void Only_web_addresses_become_links(string url, bool expected) => Assert.Equal(expected, JourneySentences.WebLink(url) is not null);
}
