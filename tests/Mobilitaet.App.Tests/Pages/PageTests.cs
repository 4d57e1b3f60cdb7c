using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

public sealed class PageTests(BrowserServer browser) : IClassFixture<BrowserServer>
{
    // Busy test machines are slow; a page that hangs is still found.
    private const float PatienceMilliseconds = 300_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/reach")]
    [InlineData("/tours")]
    [InlineData(PagePaths.JourneyWithBooking)]
    [InlineData(PagePaths.DeparturesWithBooking)]
    [InlineData("/route?from=Eschwege&to=Sontra&mode=bicycle")]
    public async Task Is_accessible_in_the_dark(string path)
    {
        await using var context = await OpenAsync("de", 360, 740, ColorScheme.Dark);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, path).ToString());

        await AccessibilityRules.AssertKeptAsync(page, path);
    }

    [Fact]
    public async Task A_newcomer_finds_the_way_with_the_keyboard_alone()
    {
        await using var context = await OpenAsync("en", 360, 740, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, "/route").ToString());

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await page.Locator("a:focus").TextContentAsync());
        await page.Locator("#from").FocusAsync();
        await page.Keyboard.TypeAsync("Grossalmerode");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Witzenhausen");
        await page.Keyboard.PressAsync("Enter");

        Assert.Contains("You have arrived", await page.Locator(".steps").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_can_be_changed_on_any_page_and_stays()
    {
        await using var context = await OpenAsync("de", 360, 740, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, "/reach?category=Childcare").ToString());
        await page.Locator(".languages a[lang=ar]").ClickAsync();

        Assert.Equal("rtl", await page.Locator("html").GetAttributeAsync("dir"));
        Assert.EndsWith("/reach?category=Childcare", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(new Uri(browser.Address, "/tours").ToString());
        Assert.Equal("ar", await page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task Unreachable_offers_are_marked_with_symbol_and_word()
    {
        await using var context = await OpenAsync("de", 1280, 800, ColorScheme.Light);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, "/reach?mode=foot").ToString());

        Assert.Contains("zu weit", await page.Locator("td.no").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("✕", await page.Locator("td.no").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(16 + 2, await page.Locator(".times thead th").CountAsync());
    }

    [Fact]
    public async Task Pages_stay_small()
    {
        foreach (var path in PagePaths.All)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(browser.Address, path));
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var client = new HttpClient();
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.True(bytes.Length < 60_000, $"{path} is {bytes.Length} bytes over the wire");
        }
    }

    private async Task<IBrowserContext> OpenAsync(string language, int width, int height, ColorScheme colours)
    {
        var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = colours,
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        return context;
    }
}
