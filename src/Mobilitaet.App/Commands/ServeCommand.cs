using System.CommandLine;
using Mobilitaet.App.Serving;

namespace Mobilitaet.App.Commands;

/// <summary><c>serve</c>: the web pages, the API and the jobs.</summary>
public static class ServeCommand
{
    private const string DefaultUrl = "http://localhost:5080";

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = $"Addresses to listen on, separated by semicolons. [default: $ASPNETCORE_URLS or {DefaultUrl}]",
        HelpName = "URLS",
    };

    private static readonly Option<int?> Port = new("--port") { Description = "Listen on this port of localhost instead.", HelpName = "PORT" };

    public static Command Create()
    {
        var command = new Command("serve", "Serve the web pages and run the jobs; the first start imports the demo district.") { Urls, Port };
        Port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var port) && port is < 0 or > 65535)
                result.AddError($"'{port}' is no port; use 0 to 65535");
        });
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Serves with the settings of the command line; also what happens without a command.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = DataFolder.Locate(parsed.GetValue(GlobalOptions.Data)).EnsureWritable();
        var settings = new ServeSettings(folder, DatabaseOption.Find(parsed), UrlsOf(parsed));
        await WebServer.RunAsync(settings, cancellation);
        return ExitCodes.Success;
    }

    private static string UrlsOf(ParseResult parsed)
    {
        if (parsed.GetResult(Port) is not null && parsed.GetValue(Port) is { } port)
            return $"http://localhost:{port}";
        var urls = parsed.GetResult(Urls) is null ? null : parsed.GetValue(Urls);
        return urls ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? DefaultUrl;
    }
}
