using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>Newcomers ask for a ride without scripts and get an answer at once, which they find again by its code.</summary>
public sealed partial class RidePageTests(EditableServer browser) : IClassFixture<EditableServer>
{
    [Fact]
    public async Task A_ride_is_asked_for_found_again_by_its_code_and_taken_back()
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "de" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("/ride?offer=offer-02"));
        await page.FillAsync("#from", "Oberhone");
        await page.FillAsync("#name", "Fahrgast 900");
        await page.FillAsync("#children", "3 7");
        await page.ClickAsync("form[method=post] button");
        var code = await page.Locator(".code").InnerTextAsync();
        Assert.Matches(CodePattern(), code);
        Assert.Contains(await page.Locator("[role=status] strong").InnerTextAsync(), ["Zugesagt", "Wir suchen noch."], StringComparer.Ordinal);
        Assert.Contains("Oberhone", await page.Locator(".rides li").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, await page.Locator(".rides li").CountAsync());

        await page.GotoAsync(Address("/ride"));
        await page.FillAsync("#code", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await page.ClickAsync("form[method=get] button");
        Assert.Equal(code, await page.Locator(".code").InnerTextAsync());
        await page.ClickAsync("form[method=post] button");
        Assert.Equal("Abgesagt", await page.Locator("[role=status] strong").InnerTextAsync());
        Assert.Equal(0, await page.Locator("form[method=post]").CountAsync());
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_at_its_field_and_nothing_is_lost_from_the_form()
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "de" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("/ride"));
        await page.FillAsync("#from", "qqqqqq");
        await page.FillAsync("#to", "Sontra");
        await page.FillAsync("#time", "09:00");
        await page.FillAsync("#back", "08:00");
        await page.FillAsync("#children", "drei");
        await page.FillAsync("#name", "Fahrgast 901");
        await page.ClickAsync("form[method=post] button");
        Assert.Equal(["from-wrong", "back-wrong", "children-wrong"], await page.Locator(".wrong").EvaluateAllAsync<string[]>("fields => fields.map(field => field.id)"));
        Assert.Equal(("Sontra", "drei", "true"), (await page.InputValueAsync("#to"), await page.InputValueAsync("#children"), await page.GetAttributeAsync("#back", "aria-invalid")));
    }

    [Fact]
    public async Task A_weekly_ride_shows_all_its_days()
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false, Locale = "de" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address("/ride"));
        var first = DateOnly.Parse(await page.InputValueAsync("#day"), null);
        await page.FillAsync("#from", "Oberhone");
        await page.FillAsync("#to", "Eschwege");
        await page.FillAsync("#time", "09:00");
        await page.FillAsync("#until", first.AddDays(21).ToString("yyyy-MM-dd", null));
        await page.FillAsync("#name", "Fahrgast 902");
        await page.ClickAsync("form[method=post] button");
        Assert.Equal(4, await page.Locator(".list a[href^='/ride/']").CountAsync());
        await page.ClickAsync(".list li:nth-child(2) a");
        Assert.NotEqual("", await page.Locator(".code").InnerTextAsync());
    }

    [Fact]
    public async Task Nobody_asks_without_the_form_and_no_other_code_shows_anything()
    {
        using var client = new HttpClient { BaseAddress = browser.Address };
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("from", "Eschwege")]);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(new Uri("/ride", UriKind.Relative), forged, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/ride/AAAAA-AAAAA", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/ride/code?handler=find&code=x", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        // The demo's own requests are known by their keys in files, which are no codes.
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("/ride/req-001", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
    }

    [GeneratedRegex("^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$")]
    private static partial Regex CodePattern();

    private string Address(string path) => new Uri(browser.Address, path).ToString();
}
