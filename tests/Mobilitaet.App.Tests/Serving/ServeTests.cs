using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mobilitaet.App.Tests.Running;

namespace Mobilitaet.App.Tests.Serving;

/// <summary>What a server must do on every database; each derived class brings one.</summary>
public abstract class ServeTests(FreshServer fresh)
{
    private ServerProcess Server => fresh.Server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fresh_folder_becomes_a_travel_table_of_sixteen_municipalities()
    {
        var text = await Server.GetUntilAsync("/api/v1/travel-table", answer => answer.Contains("\"computedAt\":\"", StringComparison.Ordinal));
        var table = JsonDocument.Parse(text).RootElement;

        Assert.Equal(16, table.GetProperty("rows").GetArrayLength());
        Assert.InRange(table.GetProperty("offers").GetArrayLength(), 50, 80);
        var cells = table.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").EnumerateArray()).ToList();
        Assert.All(cells, cell => Assert.Equal("reachable", cell.GetProperty("car").GetProperty("state").GetString()));
        Assert.All(cells, cell => Assert.True(
            cell.GetProperty("bicycle").GetProperty("seconds").GetInt32() <= cell.GetProperty("foot").GetProperty("seconds").GetInt32()));
    }

    [Fact]
    public async Task A_job_pools_the_demo_day_and_names_the_reason_of_every_unserved_request()
    {
        var days = await Server.GetUntilAsync("/api/v1/day-plans", answer => answer.Contains("requestsServed", StringComparison.Ordinal));
        var day = JsonDocument.Parse(days).RootElement[0];
        var plan = await Server.Client.GetFromJsonAsync<JsonElement>($"/api/v1/day-plans/{day.GetProperty("date").GetString()}", Cancellation);

        Assert.Equal(120, day.GetProperty("requests").GetInt32());
        Assert.True(day.GetProperty("requestsServed").GetInt32() > 20);
        var unserved = plan.GetProperty("unserved");
        Assert.Equal(120, day.GetProperty("requestsServed").GetInt32() + unserved.GetArrayLength());
        Assert.All(unserved.EnumerateArray(), ride => Assert.NotEmpty(ride.GetProperty("cause").GetString()!));
        Assert.DoesNotContain("Fahrgast", plan.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_answer_and_say_that_the_data_is_synthetic()
    {
        foreach (var path in PagePaths.All)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptLanguage.ParseAdd("de");
            using var answer = await Server.Client.SendAsync(request, Cancellation);
            var html = await answer.Content.ReadAsStringAsync(Cancellation);

            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode}\n{Server.Errors}");
            Assert.Contains("künstlich", html, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_page_is_a_friendly_page_and_an_unknown_resource_a_problem()
    {
        using var page = await Server.Client.GetAsync("/no-such-page", Cancellation);
        using var resource = await Server.Client.GetAsync("/api/v1/no-such-thing", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("<h1>", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, resource.StatusCode);
        Assert.Equal("application/problem+json", resource.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Journeys_are_answered_as_json_and_as_lines()
    {
        const string Asked = "/api/v1/journeys?from=Wanfried&to=Sontra&arrive=2026-11-24T09:00&layers=foot,bus";
        var journeys = await Server.Client.GetFromJsonAsync<JsonElement>(Asked, Cancellation);
        var lines = await Server.Client.GetFromJsonAsync<JsonElement>(Asked + "&format=geojson", Cancellation);

        Assert.Equal("Sontra", journeys.GetProperty("to").GetProperty("label").GetString());
        Assert.Contains(journeys.GetProperty("journeys")[0].GetProperty("legs").EnumerateArray(), leg => leg.GetProperty("kind").GetString() == "ride");
        Assert.Equal(
            journeys.GetProperty("journeys").EnumerateArray().Sum(journey => journey.GetProperty("legs").GetArrayLength()),
            lines.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public async Task Who_accepts_geojson_gets_lines_unless_the_address_says_otherwise()
    {
        const string Asked = "/api/v1/journeys?from=Wanfried&to=Sontra&arrive=2026-11-24T09:00&layers=foot,bus";
        using var lines = await AcceptGeoJsonAsync(Asked);
        using var json = await AcceptGeoJsonAsync(Asked + "&format=json");

        Assert.Equal("application/geo+json", lines.Content.Headers.ContentType?.MediaType);
        Assert.Equal("FeatureCollection", (await lines.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("type").GetString());
        Assert.Equal("application/json", json.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_journey_that_does_not_exist_names_its_cause()
    {
        using var refused = await Server.Client.GetAsync("/api/v1/journeys?from=Wanfried&to=Sontra&depart=2046-11-24T08:00", Cancellation);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal("dateOutsideTimetable", problem.GetProperty("cause").GetString());
        Assert.Contains("valid from", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_found_by_name_lists_its_departures()
    {
        var stops = await Server.Client.GetFromJsonAsync<JsonElement>("/api/v1/stops?query=Eschwege+Stadtbahnhof", Cancellation);
        var board = await Server.Client.GetFromJsonAsync<JsonElement>(
            $"/api/v1/stops/{stops[0].GetProperty("id").GetString()}/departures?at=2026-11-24T07:00&limit=3", Cancellation);

        Assert.Equal(3, board.GetProperty("departures").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/v1/route?from=95,10&to=Eschwege", 400)]
    [InlineData("/api/v1/route?to=Eschwege", 400)]
    [InlineData("/api/v1/route?from=Sontra&to=Eschwege&mode=donkey", 400)]
    [InlineData("/api/v1/route?from=48.137,11.575&to=Eschwege", 422)]
    [InlineData("/api/v1/isochrone?at=Eschwege&minutes=-3", 400)]
    [InlineData("/api/v1/journeys?from=Wanfried&to=Sontra&depart=08:00&arrive=09:00", 400)]
    [InlineData("/api/v1/journeys?from=Wanfried&to=Sontra&depart=2046-11-24T08:00", 422)]
    [InlineData("/api/v1/stops", 400)]
    [InlineData("/api/v1/isochrone?at=Eschwege&minutes=abc", 400)]
    [InlineData("/api/v1/offers?category=nonsense", 400)]
    [InlineData("/api/v1/day-plans/tomorrow", 400)]
    [InlineData("/api/v1/day-plans/1999-01-01", 404)]
    [InlineData("/api/v1/places", 400)]
    public async Task What_cannot_be_answered_is_a_problem_with_one_sentence(string path, int status)
    {
        using var answer = await Server.Client.GetAsync(path, Cancellation);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.DoesNotContain("   at ", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_interface_answers_routes_tables_areas_and_places()
    {
        var route = await Server.Client.GetFromJsonAsync<JsonElement>("/api/v1/route?from=Wanfried&to=Sontra&mode=bicycle", Cancellation);
        using var matrixAnswer = await Server.Client.PostAsJsonAsync("/api/v1/matrix", new { from = (string[])["Wanfried"], to = (string[])["Sontra", "Eschwege"], mode = "bicycle" }, Cancellation);
        var matrix = await matrixAnswer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var area = await Server.Client.GetFromJsonAsync<JsonElement>("/api/v1/isochrone?at=Sontra&minutes=10", Cancellation);
        var places = await Server.Client.GetFromJsonAsync<JsonElement>("/api/v1/places?text=Witzenhusen", Cancellation);

        Assert.Equal(route.GetProperty("seconds").GetInt32(), matrix.GetProperty("seconds")[0][0].GetInt32());
        Assert.Equal("Feature", area.GetProperty("type").GetString());
        Assert.Equal("Witzenhausen", places[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_interface_describes_itself()
    {
        var document = await Server.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Cancellation);
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();

        Assert.Contains("/api/v1/route", paths);
        Assert.Contains("/api/v1/day-plans/{day}", paths);
    }

    [Fact]
    public async Task The_language_is_chosen_without_scripts_and_remembered()
    {
        using var choice = await Server.Client.GetAsync("/language/ar?back=%2Ftours", Cancellation);
        using var outside = await Server.Client.GetAsync("/language/ar?back=%2F%2Fexample.org", Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tours");
        request.Headers.Add("Cookie", choice.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var page = await Server.Client.SendAsync(request, Cancellation);

        Assert.Equal("/tours", choice.Headers.Location?.OriginalString);
        Assert.Equal("/", outside.Headers.Location?.OriginalString);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", await page.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> AcceptGeoJsonAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/geo+json");
        return await Server.Client.SendAsync(request, Cancellation);
    }
}
