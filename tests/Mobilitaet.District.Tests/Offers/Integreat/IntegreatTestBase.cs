using System.Text.Json.Nodes;
using Mobilitaet.District.Offers.Integreat;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Integreat;

/// <summary>A CMS for the test and one call to read it.</summary>
public abstract class IntegreatTestBase : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CmsServer? _cms;

    internal CmsServer Cms => _cms!;

    protected string Folder => _folder.Path;

    protected IntegreatOptions Options { get; set; } = new()
    {
        FirstPause = TimeSpan.FromMilliseconds(1),
        LongestPause = TimeSpan.FromMilliseconds(20),
        StallLimit = TimeSpan.FromSeconds(20),
    };

    public async ValueTask InitializeAsync() => _cms = await CmsServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Cms.DisposeAsync();
        _folder.Dispose();
    }

    protected async Task<IntegreatContent> ReadAsync(params string[] languages)
    {
        using var client = new IntegreatClient(Options);
        var source = IntegreatSource.Parse(Cms.Url, "kreis", languages.Length == 0 ? ["de"] : languages);
        return await new IntegreatReading(client, IntegreatCategories.Default, DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ReadAsync(source);
    }

    /// <summary>Reads the one event or location that is given.</summary>
    protected async Task<(IntegreatOffer Offer, IntegreatContent Content)> ReadOneAsync(JsonObject entry)
    {
        (entry.ContainsKey("event") ? Cms.Events : Cms.Locations)["de"].Add(entry);
        var content = await ReadAsync();
        return (Assert.Single(content.Offers), content);
    }
}
