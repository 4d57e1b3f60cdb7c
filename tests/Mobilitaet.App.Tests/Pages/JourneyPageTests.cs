using System.Net;
using Microsoft.Playwright;

namespace Mobilitaet.App.Tests.Pages;

public sealed class JourneyPageTests(BrowserServer browser) : IClassFixture<BrowserServer>
{
    [Fact]
    public async Task A_newcomer_plans_the_way_to_a_course_without_scripts()
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "de", JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, "/journey").ToString());
        await page.GetByLabel("Von", new PageGetByLabelOptions { Exact = true }).FillAsync("Rambach");
        await page.GetByLabel("Ein Angebot", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("offer-01");
        await page.Locator("#day").FillAsync("2027-03-16");
        await page.Locator("#time").FillAsync("08:30");
        await page.GetByLabel("Ankommen bis").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reise zeigen" }).ClickAsync();

        var last = page.Locator(".journey").Last;
        Assert.Contains("D24", await last.Locator(".chain").TextContentAsync(), StringComparison.Ordinal);
        await last.GetByText("Alle Schritte").ClickAsync();
        Assert.True(await last.GetByText("Richtung").First.IsVisibleAsync());
        Assert.Contains("16. März 2027", await page.Locator(".asked").First.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_starts_when_the_course_ends()
    {
        var answer = await GetAsync("/journey?from=Rambach&offer=offer-01&day=2027-03-16&time=08:30&when=arrive&lang=en");

        Assert.Contains("Way back: Tuesday, 16 March 2027, from 11:45", answer, StringComparison.Ordinal);
        var back = Between(answer, "<li><a href=\"", "\">Way back");
        var there = await GetAsync(back + "&lang=en");
        Assert.Contains("Leave from: Tuesday, 16 March 2027, 11:45", there, StringComparison.Ordinal);
        Assert.Contains("class=\"journey\"", there, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_without_a_time_is_reached_in_time_for_its_next_meeting()
    {
        var answer = await GetAsync("/journey?from=Rambach&offer=offer-01&lang=de");

        Assert.Contains("Ankunft spätestens:", answer, StringComparison.Ordinal);
        Assert.Contains("Termin von 08:30 bis 11:45 Uhr", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Muss angemeldet werden bis Dienstag, 16. März 2027, 08:26 Uhr")]
    [InlineData("en", "Must be booked by Tuesday, 16 March 2027, 08:26")]
    [InlineData("ar", "يجب الحجز قبل")]
    public async Task A_ride_on_demand_shows_until_when_and_where_it_is_booked(string language, string expected)
    {
        var answer = await GetAsync($"{PagePaths.JourneyWithBooking}&lang={language}");

        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:+493023125061\"", answer, StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"de\">Fährt nur nach Anmeldung", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_uses_a_wheelchair_is_not_told_to_walk()
    {
        var answer = await GetAsync("/journey?from=Rambach&to=Sontra&walking=wheelchair&day=2027-03-16&time=08:00&by=bus&lang=en");

        Assert.Contains("class=\"journey\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("min walk", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("on foot</", answer[..answer.IndexOf("<form", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Fahrzeug: Ein Rollstuhl kann mitfahren.", "mit dem Rollstuhl ein- und aussteigen kannst, ist nicht bekannt. Frag vorher nach.")]
    [InlineData("en", "Vehicle: a wheelchair can ride.", "it is not known whether you can get on and off with a wheelchair. Ask before.")]
    [InlineData("ar", "يمكن اصطحاب كرسي متحرك.", "لا يُعرف إن كان الصعود والنزول بالكرسي المتحرك ممكنًا. اسأل مسبقًا.")]
    public async Task Who_uses_a_wheelchair_learns_what_is_known_and_what_to_ask(string language, string known, string unknown)
    {
        const string Asked = "/journey?from=Rambach&to=Sontra&day=2027-03-16&time=08:00&by=bus&lang=";
        var rolling = await GetAsync($"{Asked}{language}&walking=wheelchair");
        var walking = await GetAsync(Asked + language);

        Assert.Contains(known, rolling, StringComparison.Ordinal);
        Assert.Contains(unknown, rolling, StringComparison.Ordinal);
        Assert.DoesNotContain(known, walking, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_buses_means_nothing_that_must_be_booked()
    {
        var answer = await GetAsync($"{PagePaths.JourneyWithBooking}&by=bus&lang=de");

        Assert.DoesNotContain("class=\"booking\"", answer, StringComparison.Ordinal);
        Assert.Contains("Auch mit Anruf-Bus suchen", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/journey?from=Rambach&to=Sontra&day=2040-01-02&time=09:00&lang=de", "Der Fahrplan gilt von 01.01.2026 bis 31.12.2035.")]
    [InlineData("/journey?from=Rambach&to=Witzenhausen&day=2027-03-16&time=09:00&by=foot&lang=de", "Der ganze Weg dauert")]
    [InlineData("/journey?from=Rambach&to=qqqqqq&lang=de", "qqqqqq")]
    [InlineData("/journey?from=Rambach&to=Sontra&day=heute&time=bald&lang=de", "Tag oder Uhrzeit fehlen oder passen nicht")]
    [InlineData("/journey?from=Rambach&offer=gone&lang=de", "Dieses Angebot gibt es nicht mehr")]
    [InlineData("/journey?from=Rambach&to=91,0&lang=de", "nicht bekannt")]
    [InlineData("/journey?from=Rambach&to=Sontra&day=2201-11-22&time=09:00&lang=de", "Tag oder Uhrzeit fehlen oder passen nicht")]
    [InlineData("/journey?from=Rambach&to=Sontra&day=1900-01-01&time=09:00&when=arrive&lang=de", "Tag oder Uhrzeit fehlen oder passen nicht")]
    [InlineData("/journey?from=Rambach&to=Sontra&day=9999-12-31&time=23:59&lang=de", "Tag oder Uhrzeit fehlen oder passen nicht")]
    [InlineData("/journey?from=Rambach&to=Sontra&day=-9998-01-01&time=00:00&lang=de", "Tag oder Uhrzeit fehlen oder passen nicht")]
    [InlineData("/departures?stop=Eschwege%20Stadtbahnhof&day=9999-12-31&time=23:59&lang=de", "Tag oder Uhrzeit fehlen oder passen nicht")]
    [InlineData("/departures?stop=Eschwege%20Stadtbahnhof&day=2150-12-31&time=23:59&lang=de", "Der Fahrplan gilt von 01.01.2026 bis 31.12.2035.")]
    [InlineData("/departures?stop=Eschwege%20Bahnhof&lang=de", "Eschwege Stadtbahnhof</bdi>")]
    [InlineData("/journey?from=51.19,10.05&to=51.19,10.05&lang=de", "Du bist schon da")]
    public async Task Every_refusal_says_why(string path, string reason) => Assert.Contains(reason, await GetAsync(path), StringComparison.Ordinal);

    [Fact]
    public async Task A_name_of_several_places_asks_which_one_and_a_click_settles_it()
    {
        var answer = await GetAsync("/journey?from=Wei%C3%9Fenborn&to=Sontra&day=2027-03-16&time=09:00&lang=de");
        Assert.Contains("passen mehrere Orte", answer, StringComparison.Ordinal);
        var settled = await GetAsync(Between(answer, "<ul class=\"chips\">", "</ul>") is var chips ? Between(chips, "href=\"", "\"") : "");

        Assert.DoesNotContain("passen mehrere Orte", settled, StringComparison.Ordinal);
        Assert.Contains("id=\"results\"", settled, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/journey?from={0}&to={0}&fromname={0}&fromkey=51.19,10.05&toname={0}&tokey=51.2,10.06&day=2027-03-16&time=09:00")]
    [InlineData("/journey?from={0}&offer={0}&day={0}&time={0}&by={0}&walking={0}")]
    [InlineData("/departures?stop={0}&day={0}&time={0}")]
    [InlineData("/departures?stop={0}")]
    public async Task Names_in_the_address_cannot_bring_markup(string path)
    {
        const string Attack = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        var answer = await GetRawAsync(path.Replace("{0}", Uri.EscapeDataString(Attack), StringComparison.Ordinal));

        Assert.DoesNotContain("<script", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Departures_tell_what_must_be_booked()
    {
        var answer = await GetAsync($"{PagePaths.DeparturesWithBooking}&lang=de");

        Assert.Contains("RB 87", answer, StringComparison.Ordinal);
        Assert.Contains("Muss angemeldet werden bis Dienstag, 16. März 2027", answer, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:+493023125061\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_no_longer_be_booked_says_so()
    {
        var board = await GetAsync("/departures?stop=Eschwege%20Stadtbahnhof&day=2026-03-17&time=12:00&lang=de");
        Assert.Contains("Anmelden konnte man sich bis: Dienstag, 17. März 2026", board, StringComparison.Ordinal);
        Assert.DoesNotContain("tel:", board, StringComparison.Ordinal);

        var journey = await GetAsync("/journey?from=Hitzelrode&to=Eschwege&day=2026-03-17&time=09:00&lang=de");
        Assert.Contains("für die Anmeldung ist es zu spät", journey, StringComparison.Ordinal);
        Assert.DoesNotContain("Muss angemeldet werden", journey, StringComparison.Ordinal);
        Assert.DoesNotContain("time=11:00", journey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_can_no_longer_be_in_time_learns_when_to_have_left()
    {
        var now = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, "Europe/Berlin");
        var answer = await GetAsync(FormattableString.Invariant($"/journey?from=Rambach&to=Wanfried&day={now:yyyy-MM-dd}&time=00:01&when=arrive&by=bicycle&lang=de"));

        Assert.Contains("hätte man spätestens losgehen müssen", answer, StringComparison.Ordinal);
        Assert.Contains("Ab jetzt suchen", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"journey\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_walk_alone_has_no_later_and_no_earlier()
    {
        var answer = await GetAsync("/journey?from=51.187,10.055&to=51.19,10.06&day=2027-03-16&time=09:00&by=foot&lang=de");

        Assert.Contains("class=\"journey\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("↓ Später", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("↑ Früher", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_cannot_give_a_place_the_name_of_another()
    {
        var answer = await GetAsync("/journey?from=Gratis&fromname=Gratis&fromkey=51.187,10.055&to=Sontra&day=2027-03-16&time=09:00&lang=de");

        Assert.Contains("<h2 id=\"results\"><bdi>51.187,10.055</bdi>", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arabic_counts_a_few_minutes_in_the_plural()
    {
        var answer = await GetAsync($"{PagePaths.JourneyWithBooking}&lang=ar");

        Assert.Matches(@"\b([3-9]|10) دقائق", answer);
        Assert.DoesNotMatch(@"\b([3-9]|10) دقيقة", answer);
        Assert.DoesNotContain("2027, ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_of_the_travel_table_lead_to_their_journey()
    {
        var municipality = await GetAsync("/reach/06636003?lang=de");
        Assert.Contains("/journey?from=Eschwege&fromname=Eschwege&fromkey=", municipality, StringComparison.Ordinal);
        var link = Between(municipality, "class=\"trip\" href=\"", "\"");

        Assert.Contains("Ankunft spätestens", await GetAsync(link + "&lang=de"), StringComparison.Ordinal);
        Assert.Contains("/journey?offer=offer-01", await GetAsync("/reach?lang=de"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_wear_the_colours_of_their_feed()
    {
        await using var context = await browser.Browser.NewContextAsync(new BrowserNewContextOptions { Locale = "de" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(browser.Address, PagePaths.JourneyWithBooking).ToString());

        var colour = await page.GetByText("AST 80").First.EvaluateAsync<string>("badge => getComputedStyle(badge).backgroundColor");
        Assert.Equal("rgb(106, 27, 154)", colour);
    }

    [Fact]
    public async Task Every_page_says_that_the_timetable_is_a_demo() =>
        Assert.Contains("nicht für Reisen gültig", await GetAsync("/journey?lang=de"), StringComparison.Ordinal);

    private async Task<string> GetAsync(string path) => WebUtility.HtmlDecode(await GetRawAsync(WebUtility.HtmlDecode(path)));

    private Task<string> GetRawAsync(string path) => browser.Server.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    private static string Between(string text, string before, string after)
    {
        var from = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(from >= 0, $"'{before}' is missing.");
        from += before.Length;
        // The nearest opening before the end, so that earlier links of the page do not count.
        var to = text.IndexOf(after, from, StringComparison.Ordinal);
        Assert.True(to >= 0, $"'{after}' is missing.");
        var last = text.LastIndexOf(before, to, StringComparison.Ordinal);
        return text[(last + before.Length)..to];
    }
}
