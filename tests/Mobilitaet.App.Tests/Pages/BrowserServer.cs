using Microsoft.Playwright;
using Mobilitaet.App.Tests.Running;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>A server with all jobs done, and a real browser to look at it.</summary>
public sealed class BrowserServer : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly TemporaryFolder _folder = new();
    private ServerProcess? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _server!.Address;

    public ServerProcess Server => _server!;

    public IBrowser Browser
    {
        get
        {
            TestEnvironment.Require(_browser is not null, $"Chromium ({Chromium})");
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        _server = await ServerProcess.StartAsync(_folder.Path);
        await _server.GetUntilAsync("/api/v1/day-plans", answer => answer.Contains("requestsServed", StringComparison.Ordinal));
        await _server.GetUntilAsync("/api/v1/travel-table", answer => answer.Contains("\"computedAt\":\"", StringComparison.Ordinal));
        await _server.GetUntilAsync("/planning", answer => answer.Contains("places-caption", StringComparison.Ordinal));
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }
}
