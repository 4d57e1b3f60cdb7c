using Mobilitaet.App.Pages.Newcomers;

namespace Mobilitaet.App.Tests.Pages;

public sealed class LineColoursTests
{
    [Theory]
    [InlineData("00695C", "FFFFFF", "FFFFFF")]
    [InlineData("FFFF00", "FFFFFF", "000000")]
    [InlineData("000080", "202020", "FFFFFF")]
    [InlineData("FFFFFF", null, "000000")]
    public void Keeps_the_colour_of_the_text_only_where_it_can_be_read(string back, string? text, string expected) =>
        Assert.Equal(expected, LineColours.TextOn(back, text));
}
