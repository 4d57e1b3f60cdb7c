using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mobilitaet.District.Tests.Offers.Integreat;

/// <summary>A web server on this machine that answers as Integreat CMS does for the region "kreis", or as wrongly as a test wants.</summary>
internal sealed class CmsServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CmsServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>Path and query of every request.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Answers of 304 given.</summary>
    public int NotModified { get; private set; }

    /// <summary>Locations by language.</summary>
    public Dictionary<string, JsonArray> Locations { get; } = new() { ["de"] = [] };

    /// <summary>Events by language.</summary>
    public Dictionary<string, JsonArray> Events { get; } = new() { ["de"] = [] };

    /// <summary>Whether answers carry an entity tag and requests for the same one get 304.</summary>
    public bool HasTags { get; set; }

    /// <summary>Whether answers are packed with gzip.</summary>
    public bool Packs { get; set; }

    /// <summary>What happens instead of an answer, the first first; null answers as usual.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>?> Faults { get; } = [];

    public static async Task<CmsServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new CmsServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue(context.Request.Path + context.Request.QueryString);
        if (Faults.TryDequeue(out var fault) && fault is not null)
        {
            await fault(context);
            return;
        }
        if (Find(context.Request.Path.Value!) is not { } list)
        {
            await SendAsync(context, 404, """{"error": "No language matches the given query."}""");
            return;
        }
        await SendAsync(context, 200, list.ToJsonString());
    }

    private JsonArray? Find(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["api", "v3", "kreis", var language, "locations"] => Locations.GetValueOrDefault(language),
        ["api", "v3", "kreis", var language, "events"] => Events.GetValueOrDefault(language),
        _ => null,
    };

    private async Task SendAsync(HttpContext context, int status, string text)
    {
        var tag = $"\"{text.GetHashCode(StringComparison.Ordinal):x}\"";
        if (HasTags && context.Request.Headers.IfNoneMatch == tag)
        {
            NotModified++;
            context.Response.StatusCode = 304;
            return;
        }
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (HasTags)
            context.Response.Headers.ETag = tag;
        var body = Encoding.UTF8.GetBytes(text);
        if (Packs)
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await packed.WriteAsync(body);
            return;
        }
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }
}
