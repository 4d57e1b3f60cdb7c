using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>The JSON interface of reachability, on the whole demo district.</summary>
public sealed class ReachApiTests(BrowserServer browser) : IClassFixture<BrowserServer>
{
    private const string Week = "week=2026-11-23";
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("de", "Verbindung")]
    [InlineData("en", "connection")]
    [InlineData("ar", "وسيلة")]
    public async Task Places_that_cannot_reach_an_offer_say_why_in_the_readers_language(string language, string word)
    {
        var answer = await GetAsync($"/api/v1/reach?offer=offer-01&layer=bus&day=tuesday&{Week}", language);

        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(139, items.Count);
        Assert.Contains(items, item => item.GetProperty("isReachable").GetBoolean());
        Assert.Contains(items, item => item.GetProperty("text").GetString()?.Contains(word, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Reach_comes_as_a_table_and_as_points_too()
    {
        await GetAsync($"/api/v1/reach?offer=offer-01&{Week}");
        var csv = await browser.Server.Client.GetStringAsync($"/api/v1/reach?offer=offer-01&{Week}&format=csv", Cancellation);
        var points = await GetAsync($"/api/v1/reach?offer=offer-01&{Week}&format=geojson");

        Assert.StartsWith("place,municipality,offer_id", csv, StringComparison.Ordinal);
        Assert.Equal(139, points.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public async Task A_home_has_its_entitlements_measured_with_a_warning()
    {
        var answer = await GetAsync($"/api/v1/reach/home?address=Rambach&address=Eschwege&course=offer-01&ageMonths=30&{Week}", "en");

        Assert.Contains("No legal advice", answer.GetProperty("warning").GetString(), StringComparison.Ordinal);
        var homes = answer.GetProperty("homes").EnumerateArray().ToList();
        Assert.Equal(["Rambach, Weißenborn", "Eschwege"], homes.Select(home => home.GetProperty("name").GetString()));
        Assert.All(homes, home => Assert.Equal(3, home.GetProperty("travelCosts")[0].GetProperty("travelCosts").GetProperty("limit").GetDouble()));
        Assert.All(homes, home => Assert.True(home.GetProperty("courseWithChildcare").GetProperty("isReachable").GetBoolean()));
    }

    [Fact]
    public async Task A_course_with_childcare_is_open_to_more_places_the_more_there_is_to_travel_by()
    {
        var reached = new List<int>();
        foreach (var layer in (string[])["foot", "bus", "on-demand", "volunteers", "car"])
        {
            var answer = await GetAsync($"/api/v1/reach/chains?course=offer-01&ageMonths=30&layer={layer}&{Week}");
            reached.Add(answer.GetProperty("items").EnumerateArray().Count(item => item.GetProperty("isReachable").GetBoolean()));
        }
        var first = await GetAsync($"/api/v1/reach/chains?course=offer-01&ageMonths=30&{Week}");

        Assert.Equal(reached[..^1].Order(), reached[..^1]);
        Assert.True(reached[0] > 0 && reached[1] > reached[0]);
        Assert.All(first.GetProperty("items").EnumerateArray(), item => Assert.Equal(item.GetProperty("isReachable").GetBoolean(), item.GetProperty("text").ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public async Task Two_weeks_are_compared_by_kind_and_place_with_causes()
    {
        var answer = await GetAsync("/api/v1/reach/compare?before=2026-11-23&after=2026-12-21&layer=bus&category=childcare", "de");

        var kind = Assert.Single(answer.GetProperty("categories").EnumerateArray());
        Assert.True(kind.GetProperty("lost").GetInt32() > 0);
        Assert.Equal(kind.GetProperty("lost").GetInt32(), answer.GetProperty("places").EnumerateArray().Sum(place => place.GetProperty("lost").GetInt32()));
        Assert.Contains("entfallene Termine", kind.GetProperty("reasons")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_questions_answer_at_once_that_they_are_being_computed()
    {
        const string Asked = "/api/v1/reach/changes?category=language&layer=bus&course=offer-12&learners=Rambach%204&week=2027-06-07";
        using var first = await browser.Server.Client.GetAsync(Asked, Cancellation);

        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.True(first.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.InRange((await first.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("done").GetDouble(), 0, 1);
        var changes = (await GetAsync(Asked)).EnumerateArray().ToList();
        Assert.Contains(changes, change => change.GetProperty("learnersGaining").GetInt32() == 4);
    }

    [Fact]
    public async Task An_export_waits_on_a_page_until_its_week_is_computed()
    {
        const string Asked = "/planning/export/places.csv?week=2027-08-02&lang=de";
        using var first = await browser.Server.Client.GetAsync(Asked, Cancellation);

        if (first.StatusCode == HttpStatusCode.Accepted)
        {
            Assert.NotNull(first.Headers.RetryAfter);
            Assert.Contains("places.csv", await first.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }
        using var last = await AskUntilDoneAsync(Asked, null);
        Assert.Equal("text/csv", last.Content.Headers.ContentType?.MediaType);
        Assert.Equal("places.csv", last.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Server.Client.GetAsync("/planning/export/nothing.doc", Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/reach", "offer")]
    [InlineData("/api/v1/reach?category=nonsense", "nonsense")]
    [InlineData("/api/v1/reach?offer=offer-01&layer=donkey", "donkey")]
    [InlineData("/api/v1/reach?offer=offer-01&day=someday", "someday")]
    [InlineData("/api/v1/reach?offer=offer-01&format=pdf", "pdf")]
    [InlineData("/api/v1/reach?offer=offer-01&week=soon", "soon")]
    [InlineData("/api/v1/reach/home", "address")]
    [InlineData("/api/v1/reach/home?address=Xyzzyqqq", "Xyzzyqqq")]
    [InlineData("/api/v1/reach/home?address=Rambach&course=offer-99", "offer-99")]
    [InlineData("/api/v1/reach/home?address=Rambach&ageMonths=-1", "age")]
    [InlineData("/api/v1/reach/chains?" + Week, "course")]
    [InlineData("/api/v1/reach/chains?course=offer-99&" + Week, "offer-99")]
    [InlineData("/api/v1/reach/chains?course=offer-01&ageMonths=abc", "ageMonths")]
    [InlineData("/api/v1/reach/compare?before=2026-11-23", "side of a comparison")]
    [InlineData("/api/v1/reach/compare?before=report-9999&after=2026-11-23", "report-9999")]
    [InlineData("/api/v1/reach/changes?learners=Rambach%204&" + Week, "course")]
    [InlineData("/api/v1/reach/changes?course=offer-01&learners=Atlantis%204&" + Week, "Atlantis")]
    public async Task What_cannot_be_answered_is_a_problem_with_one_sentence(string path, string named)
    {
        using var answer = await AskUntilDoneAsync(path, "en");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(named, problem.GetProperty("detail").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", problem.GetRawText(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> GetAsync(string path, string? language = null)
    {
        using var answer = await AskUntilDoneAsync(path, language);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancellation)}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private async Task<HttpResponseMessage> AskUntilDoneAsync(string path, string? language)
    {
        var until = DateTime.UtcNow + s_patience;
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (language is not null)
                request.Headers.AcceptLanguage.ParseAdd(language);
            var answer = await browser.Server.Client.SendAsync(request, Cancellation);
            if (answer.StatusCode != HttpStatusCode.Accepted || DateTime.UtcNow > until)
                return answer;
            answer.Dispose();
            await Task.Delay(500, Cancellation);
        }
    }
}
