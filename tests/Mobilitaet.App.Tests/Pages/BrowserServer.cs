using Microsoft.Playwright;
using Mobilitaet.App.Tests.Running;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Pages;

/// <summary>The prepared server, and a real browser to look at it.</summary>
public class BrowserServer(PreparedServer prepared) : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private ServerProcess? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => Server.Address;

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
        _server = await OpenServerAsync();
        if (!File.Exists(Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        });
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    protected virtual Task<ServerProcess> OpenServerAsync() => prepared.GetAsync();
}
