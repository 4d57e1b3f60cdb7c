using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Offers.Integreat;

/// <summary>Whatever a server does, the answer is everything it has or one sentence.</summary>
public sealed class IntegreatFaultTests : IntegreatTestBase
{
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_server_in_trouble_is_asked_again(int status)
    {
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        Cms.Faults.Enqueue(Status(status));
        Cms.Faults.Enqueue(Status(status));
        Assert.Single((await ReadAsync()).Offers);
        Assert.Equal(4, Cms.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_stays_in_trouble_is_said_in_one_sentence_and_left_alone()
    {
        for (var i = 0; i < 10; i++)
            Cms.Faults.Enqueue(Status(502));
        var refusal = await RefusalAsync();
        Assert.Contains("answered 502", refusal, StringComparison.Ordinal);
        Assert.Equal(3, Cms.Requests.Count);
    }

    [Fact]
    public async Task A_region_that_does_not_exist_is_said()
    {
        Cms.Locations.Clear();
        Assert.Contains("knows no region 'kreis' in the language 'de'", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        Cms.Faults.Enqueue(async context =>
        {
            context.Response.ContentLength = 10_000;
            await context.Response.WriteAsync("[{\"id\": 1");
            context.Abort();
        });
        // Ends without a length, so that only the JSON tells.
        Cms.Faults.Enqueue(context => context.Response.WriteAsync("[{\"id\": 1"));
        Assert.Single((await ReadAsync()).Offers);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_not_waited_for()
    {
        Options = Options with { StallLimit = TimeSpan.FromMilliseconds(200), Attempts = 2 };
        for (var i = 0; i < 2; i++)
        {
            Cms.Faults.Enqueue(async context =>
            {
                await context.Response.WriteAsync("[");
                await context.Response.Body.FlushAsync();
                await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            });
        }
        Assert.Contains("sent nothing for 0.2 seconds", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_trickles_for_ever_is_ended_by_the_time_limit()
    {
        Options = Options with { TimeLimit = TimeSpan.FromMilliseconds(400), Attempts = 1 };
        Cms.Faults.Enqueue(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ");
                await context.Response.Body.FlushAsync();
                await Task.Delay(20);
            }
        });
        Assert.Contains("took longer than 0.4", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Anmeldung</body></html>", "does not answer JSON")]
    [InlineData("", "does not answer JSON")]
    [InlineData("{\"locations\": []}", "not a list")]
    [InlineData("42", "not a list")]
    public async Task What_is_no_list_is_said(string body, string expected)
    {
        Cms.Faults.Enqueue(context => context.Response.WriteAsync(body));
        Assert.Contains(expected, await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packed_answers_are_unpacked_but_not_without_end()
    {
        Cms.Packs = true;
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        Assert.Single((await ReadAsync()).Offers);
        Options = Options with { MostBytes = 500_000 };
        var big = CmsAnswers.Location(4, 12, "Rathaus");
        big["content"] = new string('x', 2_000_000);
        Cms.Locations["de"].Add(big);
        Assert.Contains("is longer than the", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_followed_but_not_in_circles()
    {
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        Cms.Faults.Enqueue(context =>
        {
            context.Response.Redirect(Cms.Url + "/api/v3/kreis/de/locations/");
            return Task.CompletedTask;
        });
        Assert.Single((await ReadAsync()).Offers);
        for (var i = 0; i < 10; i++)
        {
            Cms.Faults.Enqueue(context =>
            {
                context.Response.Redirect(context.Request.Path);
                return Task.CompletedTask;
            });
        }
        Assert.Contains("leads to", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_needs_permission_is_said()
    {
        Cms.Faults.Enqueue(Status(403));
        Assert.Contains("answered 403", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = new IntegreatClient(Options);
        var source = IntegreatSource.Parse($"http://127.0.0.1:{port}/kreis");
        var refusal = await Assert.ThrowsAsync<InputException>(() =>
            new IntegreatReading(client, IntegreatCategories.Default, NodaTime.DateTimeZone.Utc).ReadAsync(source));
        Assert.Contains("cannot be reached", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        Options = Options with { Folder = Folder };
        Cms.HasTags = true;
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        var first = await ReadAsync();
        var second = await ReadAsync();
        Assert.Equal(2, Cms.NotModified);
        Assert.Equal(first.Offers[0].Texts, second.Offers[0].Texts);
        Cms.Locations["de"].Add(CmsAnswers.Location(5, 13, "Bücherei", icon: "culture", category: "Kultur"));
        Assert.Equal(2, (await ReadAsync()).Offers.Count);
    }

    [Fact]
    public async Task A_kept_answer_that_is_damaged_is_asked_for_again()
    {
        Options = Options with { Folder = Folder };
        Cms.HasTags = true;
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        await ReadAsync();
        foreach (var file in Directory.GetFiles(Folder))
            await File.WriteAllTextAsync(file, "{");
        Assert.Single((await ReadAsync()).Offers);
    }

    [Fact]
    public async Task The_time_to_wait_that_a_server_asks_for_is_bounded()
    {
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        Cms.Faults.Enqueue(context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "86400";
            return Task.CompletedTask;
        });
        Assert.Single((await ReadAsync()).Offers);
    }

    private async Task<string> RefusalAsync()
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() => ReadAsync());
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }

    private static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("{\"error\": \"scripted\"}", Encoding.UTF8);
    };
}
