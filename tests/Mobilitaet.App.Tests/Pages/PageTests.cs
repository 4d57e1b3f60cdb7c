using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

public sealed class PageTests(BrowserServer browser) : IClassFixture<BrowserServer>
{
    // Busy test machines are slow; a page that hangs is still found.
    private const float PatienceMilliseconds = 120_000;

    private static readonly (int Width, int Height)[] Screens = [(360, 740), (1280, 800)];

    public static TheoryData<string, string> EveryPageInEveryLanguage => new MatrixTheoryData<string, string>([.. PagePaths.All, "/no-such-page"], ["de", "en", "ar"]);

    [Theory]
    [MemberData(nameof(EveryPageInEveryLanguage))]
    public async Task Is_accessible_on_phone_and_desktop_and_asks_nobody_else(string path, string language)
    {
        foreach (var (width, height) in Screens)
        {
            await using var context = await OpenAsync(language, width, height, ColorScheme.Light);
            var page = await context.NewPageAsync();
            var foreign = new List<string>();
            var errors = new List<string>();
            page.Request += (_, request) =>
            {
                if (new Uri(request.Url).Authority != browser.Address.Authority)
                    foreign.Add(request.Url);
            };
            page.Console += (_, message) =>
            {
                if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                    errors.Add(message.Text);
            };
            await page.GotoAsync(new Uri(browser.Address, path).ToString());
            // A page that still computes looks again by itself.
            await page.Locator("body:not(:has(.waiting))").WaitForAsync();

            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir"));
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            await AssertFitsAsync(page, $"{path} {language} {width}");
            // Rules do not depend on the width but for the cards that tables become on phones; German covers the wide form.
            if (width < 500 || language == "de")
                await AssertAccessibleAsync(page, $"{path} {language} {width}");
            Assert.Empty(foreign);
            Assert.Empty(errors);
        }
    }

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

        await AssertAccessibleAsync(page, path);
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

    private static async Task AssertFitsAsync(IPage page, string where)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{where}: the page is {overflow} px too wide");
    }

    private static async Task AssertAccessibleAsync(IPage page, string where)
    {
        var options = new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };
        var result = await page.RunAxe(options);
        var found = result.Violations.Select(violation => $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))})");
        Assert.True(result.Violations.Length == 0, $"{where}\n{string.Join('\n', found)}");
    }
}
