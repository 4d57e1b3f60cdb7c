using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>Planners click through from the district to the journey that proves a cell.</summary>
public sealed class PlanningPageTests(BrowserServer browser) : IClassFixture<BrowserServer>
{
    private const float PatienceMilliseconds = 300_000;

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

    [Theory]
    [InlineData("de", "ltr", "Keine Rechtsberatung", "vor Gebrauch prüfen")]
    [InlineData("en", "ltr", "No legal advice", "check limits and sources before use")]
    [InlineData("ar", "rtl", "ليست استشارة قانونية", "يُرجى التحقق")]
    public async Task A_home_shows_its_entitlements_with_a_warning_and_its_course_with_a_child(string language, string direction, string warning, string check)
    {
        var page = await OpenAsync("/planning/home?address=Rambach&address=Eschwege", language);
        Assert.Equal(0, await page.Locator(".chains").CountAsync());
        await page.Locator(".more-fields summary").ClickAsync();
        await page.Locator("#course").SelectOptionAsync("offer-01");
        await page.Locator("#age").SelectOptionAsync("24");
        await page.Locator("form.form button").ClickAsync();
        await page.Locator(".chains").WaitForAsync();

        Assert.Equal(direction, await page.Locator("html").GetAttributeAsync("dir"));
        Assert.Equal(2, await page.Locator(".chains tbody tr").CountAsync());
        var note = await page.Locator(".caution").TextContentAsync();
        Assert.Contains(warning, note, StringComparison.Ordinal);
        Assert.Contains(check, note, StringComparison.Ordinal);
        Assert.All(await page.Locator(".sources dd").EvaluateAllAsync<string[]>("items => items.map(item => item.lang)"), tag => Assert.Equal("de", tag));
        await page.Locator("details.reach summary").Last.ClickAsync();
        Assert.True(await page.Locator("details.reach[open] tbody tr").CountAsync() > 5);
    }

    [Fact]
    public async Task Every_place_has_its_way_to_a_course_with_childcare_or_a_reason()
    {
        var page = await OpenAsync("/planning/chains?course=offer-01&age=30&layer=bus&day=Tuesday&week=2026-11-23");
        var rows = page.Locator(".chains tbody tr:not(.group)");

        Assert.Equal(139, await rows.CountAsync());
        var reasons = await page.Locator(".chains td.none").AllTextContentsAsync();
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.EndsWith(".", reason.Trim(), StringComparison.Ordinal));
        var open = rows.Filter(new() { HasNot = page.Locator("td.none") }).First;
        var times = await open.Locator("td.number").AllTextContentsAsync();
        Assert.True(string.CompareOrdinal(times[1].Trim(), times[2].Trim()) < 0, string.Join(' ', times));
        Assert.Contains("Kita", await open.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_weeks_are_compared_with_causes_and_the_choice_stays()
    {
        var page = await OpenAsync("/planning/compare?before=2026-11-23&after=2026-12-21&category=Authority&layer=bus");

        Assert.Contains("entfallene Termine", await page.Locator("table").Last.TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("svg.map path.down").CountAsync() > 0);
        Assert.Equal("2026-12-21", await page.Locator("#after").InputValueAsync());
        Assert.Equal("Authority", await page.Locator("#category").InputValueAsync());
    }

    [Fact]
    public async Task A_stored_report_can_be_compared_with_now()
    {
        await browser.Server.GetUntilAsync("/planning/compare", answer => answer.Contains("report-", StringComparison.Ordinal));
        var page = await OpenAsync("/planning/compare");
        var stored = await page.Locator("#before optgroup").Last.Locator("option").First.GetAttributeAsync("value");
        await page.Locator("#before").SelectOptionAsync(stored!);
        await page.Locator("form.form button").ClickAsync();
        await page.Locator("table caption, .problem:not(.waiting)").First.WaitForAsync();

        Assert.Contains($"before={stored}", page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".problem").CountAsync());
    }

    [Fact]
    public async Task Enrolled_learners_decide_the_order_of_changes()
    {
        var page = await OpenAsync("/planning/changes?category=Interpreters&layer=bus&week=2026-11-23");
        await page.Locator("#enrolled-title").ClickAsync();
        await page.Locator("#enrolled-course").SelectOptionAsync("offer-41");
        await page.Locator("#enrolled").FillAsync("Rambach: 7");
        await page.Locator("details.reach button").ClickAsync();
        await page.Locator(".changes th", new() { HasTextString = "Teilnehmende" }).First.WaitForAsync();

        Assert.Contains("+7", await page.Locator(".changes tbody tr").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("7 angemeldeten", await page.Locator(".planning").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("Rambach: 7", await page.Locator("#enrolled").InputValueAsync());
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
        var links = await page.Locator(".report nav a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        using var client = new HttpClient();

        Assert.Equal(7, links.Length);
        foreach (var link in links)
            Assert.True((await client.GetByteArrayAsync(new Uri(link), TestContext.Current.CancellationToken)).Length > 500, link);
    }

    private async Task<IPage> OpenAsync(string path, string language = "de")
    {
        var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = language, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        context.SetDefaultTimeout(PatienceMilliseconds);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, path).ToString());
        // A page that still computes looks again by itself.
        await page.Locator(".frame.planning:not(:has(.waiting))").WaitForAsync();
        return page;
    }
}
