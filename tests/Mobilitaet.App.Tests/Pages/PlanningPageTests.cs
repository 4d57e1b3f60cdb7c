using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>Planners click through from the district to the journey that proves a cell.</summary>
public sealed class PlanningPageTests(BrowserServer browser) : IClassFixture<BrowserServer>
{
    private const float PatienceMilliseconds = 120_000;

    [Fact]
    public async Task A_planner_follows_a_place_to_the_journey_that_proves_it()
    {
        var page = await OpenAsync("/planning?category=Language&layer=bus&week=2027-03-15");
        await page.Locator("table.places tbody a", new() { HasTextString = "Wanfried" }).First.ClickAsync();
        await page.Locator("h1", new() { HasTextString = "Wanfried" }).WaitForAsync();
        await page.Locator("details.reach summary").First.ClickAsync();

        var way = page.Locator("details.reach[open] .yes .way a").First;
        var times = (await way.TextContentAsync())!.Trim();
        await way.ClickAsync();

        await page.Locator(".journeys").WaitForAsync();
        var journeys = await page.Locator(".journeys").TextContentAsync();
        Assert.Contains(times.Split('–')[0], journeys, StringComparison.Ordinal);
        Assert.Contains(times.Split('–')[1], journeys, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_closed_session_says_why()
    {
        var page = await OpenAsync("/planning/place/3?category=Language&layer=foot");
        await page.Locator("details.reach summary").Last.ClickAsync();

        var reasons = await page.Locator("details.reach[open] .not dd").AllTextContentsAsync();

        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.EndsWith(".", reason.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filter_changes_what_is_counted()
    {
        var page = await OpenAsync("/planning?category=Language");
        var all = await page.Locator("#places-caption").TextContentAsync();
        await page.Locator("#day").SelectOptionAsync("Tuesday");
        await page.Locator("form.form button").ClickAsync();
        await page.Locator("#places-caption").WaitForAsync();

        Assert.NotEqual(all, await page.Locator("#places-caption").TextContentAsync());
        Assert.Contains("day=Tuesday", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Homes_are_compared_side_by_side_and_unclear_names_are_asked_back()
    {
        var page = await OpenAsync("/planning/home");
        await page.Locator("#address0").FillAsync("Rambach");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".homes").First.WaitForAsync();
        await page.Locator("#address1").FillAsync("Markt");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".problem .chips a").First.ClickAsync();
        await page.Locator(".homes").First.WaitForAsync();

        Assert.Equal(3, await page.Locator(".homes").First.Locator("thead th").CountAsync());
        Assert.Equal(0, await page.Locator(".problem").CountAsync());
    }

    [Fact]
    public async Task Changes_are_ranked_while_the_reader_waits()
    {
        var page = await OpenAsync("/planning/changes?category=Interpreters&layer=bus");
        await page.Locator(".changes tbody tr, .problem:not(.waiting)").First.WaitForAsync();

        Assert.True(await page.Locator(".changes tbody tr").CountAsync() > 0);
        Assert.Matches("[1-9]", await page.Locator(".changes tbody td.number").First.TextContentAsync());
    }

    [Fact]
    public async Task A_course_is_proposed_where_its_learners_get_to()
    {
        var page = await OpenAsync("/planning/changes?learners=Wanfried%204%0AAltenburschla%202&minutes=120&earliest=08:00&latest=13:00&layer=bus");
        await page.Locator("table caption, .problem:not(.waiting)").First.WaitForAsync();

        Assert.Contains("6", await page.Locator("tbody tr").First.Locator("td.number").First.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_names_no_place_is_told()
    {
        var page = await OpenAsync("/planning/changes?learners=Atlantis%204&minutes=120");

        Assert.Contains("Atlantis", await page.Locator("[role=alert]").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_prints_its_rules_and_leaves_the_form_out()
    {
        var page = await OpenAsync("/planning/report?category=Language");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Contains("60", await page.Locator(".report .rules li").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.False(await page.Locator("form.form").IsVisibleAsync());
        Assert.True(await page.Locator("svg.map").IsVisibleAsync());
    }

    [Fact]
    public async Task What_the_report_links_to_can_be_taken_along()
    {
        var page = await OpenAsync("/planning/report?category=Language");
        var links = await page.Locator("nav a[download]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        using var client = new HttpClient();

        Assert.Equal(7, links.Length);
        foreach (var link in links)
            Assert.True((await client.GetByteArrayAsync(new Uri(link), TestContext.Current.CancellationToken)).Length > 500, link);
    }

    private async Task<IPage> OpenAsync(string path)
    {
        var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "de", ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(PatienceMilliseconds);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, path).ToString());
        // A page that still computes looks again by itself.
        await page.Locator(".frame.planning:not(:has(.waiting))").WaitForAsync();
        return page;
    }
}
