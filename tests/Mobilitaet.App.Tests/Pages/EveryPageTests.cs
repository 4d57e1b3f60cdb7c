using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>What every page must be in a language; each derived class brings one, so that languages are looked at side by side.</summary>
public abstract class EveryPageTests(BrowserServer browser, string language) : IClassFixture<BrowserServer>
{
    // Busy test machines are slow; a page that hangs is still found.
    private const float PatienceMilliseconds = 300_000;

    private static readonly (int Width, int Height) s_phone = (360, 740);
    private static readonly (int Width, int Height) s_desktop = (1280, 800);

    public static TheoryData<string> EveryPage => [.. PagePaths.All, "/no-such-page"];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task Is_accessible_on_phone_and_desktop_and_asks_nobody_else(string path)
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = language, ColorScheme = ColorScheme.Light });
        context.SetDefaultTimeout(PatienceMilliseconds);
        var page = await context.NewPageAsync();
        var (foreign, errors) = Watch(page);
        await page.SetViewportSizeAsync(s_phone.Width, s_phone.Height);
        await page.GotoAsync(new Uri(browser.Address, path).ToString());
        // A page that still computes looks again by itself.
        await page.Locator("body:not(:has(.waiting))").WaitForAsync();

        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.Locator("html").GetAttributeAsync("dir"));
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        await AssertFitsAsync(page, $"{path} {language} phone");
        await AccessibilityRules.AssertKeptAsync(page, $"{path} {language} phone");
        await page.SetViewportSizeAsync(s_desktop.Width, s_desktop.Height);
        await AssertFitsAsync(page, $"{path} {language} desktop");
        // Rules do not depend on the width but for the cards that tables become on phones; German covers the wide form.
        if (language == "de")
            await AccessibilityRules.AssertKeptAsync(page, $"{path} {language} desktop");
        Assert.Empty(foreign);
        Assert.Empty(errors);
    }

    /// <summary>Requests to others, and errors on the console, from now on.</summary>
    private (List<string> Foreign, List<string> Errors) Watch(IPage page)
    {
        var (foreign, errors) = (new List<string>(), new List<string>());
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
        return (foreign, errors);
    }

    private static async Task AssertFitsAsync(IPage page, string where)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{where}: the page is {overflow} px too wide");
    }
}
