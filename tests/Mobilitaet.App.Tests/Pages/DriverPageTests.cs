using System.Net;
using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>Drivers open their personal link, say yes or no, and see of riders only what they may.</summary>
public sealed class DriverPageTests(EditableServer browser) : IClassFixture<EditableServer>
{
    [Fact]
    public async Task An_invited_driver_sees_villages_first_and_names_after_saying_yes()
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "de" });
        var page = await context.NewPageAsync();
        await OpenOneWithToursAsync(page, await InviteAllAsync(page));
        var before = await page.Locator("main").InnerTextAsync();
        Assert.DoesNotContain("Fahrgast", before, StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("a[href^='geo:']").CountAsync());
        await page.Locator("button:has-text('Alle Fahrten übernehmen')").First.ClickAsync();
        Assert.Contains("Fahrgast", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator("a[href^='geo:']").CountAsync());
        Assert.NotEqual(0, await page.Locator("button:has-text('Ich kann doch nicht')").CountAsync());
        await page.Locator("button:has-text('Abmelden')").ClickAsync();
        Assert.Equal(0, await page.Locator(".stops li").CountAsync());
    }

    [Fact]
    public async Task A_driver_changes_the_week_and_is_told_what_is_wrong()
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "de" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(await InviteAsync(page, 3));
        await page.GotoAsync(Address("/drive/week"));
        await page.FillAsync("#f-6-0", "10:00");
        await page.FillAsync("#u-6-0", "09:00");
        await page.ClickAsync("form[action*='handler=week'] button");
        Assert.Equal(1, await page.Locator("[role=alert]").CountAsync());
        await page.FillAsync("#f-6-0", "10:00");
        await page.FillAsync("#u-6-0", "12:30");
        await page.ClickAsync("form[action*='handler=week'] button");
        Assert.Equal("12:30", await page.InputValueAsync("#u-6-0"));
        var first = DateOnly.FromDateTime(DateTime.Today).AddDays(3);
        await page.FillAsync("#first", first.ToString("yyyy-MM-dd", null));
        await page.ClickAsync("form[action*='handler=exception'] button");
        Assert.Contains("Nicht da", await page.Locator("main .list").InnerTextAsync(), StringComparison.Ordinal);
        await page.ClickAsync("form[action*='handler=remove'] button");
        Assert.Equal(0, await page.Locator("main .list").CountAsync());
    }

    [Fact]
    public async Task Nobody_sees_a_tour_without_a_valid_link()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = browser.Address };
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/drive/00000000000000000000000000000000", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(new Uri("/drive/week", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.DoesNotContain("class=\"stops\"", await client.GetStringAsync(new Uri("/drive", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/drivers") { Headers = { Host = "mobil.example.org" } };
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(foreign, TestContext.Current.CancellationToken)).StatusCode);
    }

    /// <summary>The server has just started and is still planning the demo day.</summary>
    private static async Task OpenOneWithToursAsync(IPage page, List<string> links)
    {
        var deadline = Environment.TickCount64 + 120_000;
        while (Environment.TickCount64 < deadline)
        {
            foreach (var link in links)
            {
                await page.GotoAsync(link);
                Assert.Equal("/drive", new Uri(page.Url).AbsolutePath);
                if (await page.Locator(".stops li").CountAsync() > 0)
                    return;
            }
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
        Assert.Fail("No driver was given a tour.");
    }

    private async Task<List<string>> InviteAllAsync(IPage page)
    {
        var links = new List<string>();
        for (var number = 0; number < 12; number++)
            links.Add(await InviteAsync(page, number));
        return links;
    }

    private async Task<string> InviteAsync(IPage page, int number)
    {
        await page.GotoAsync(Address("/drivers"));
        await page.Locator("form[action*='handler=invite'] button").Nth(number).ClickAsync();
        return (await page.Locator(".done a").GetAttributeAsync("href"))!;
    }

    private string Address(string path) => new Uri(browser.Address, path).ToString();
}
