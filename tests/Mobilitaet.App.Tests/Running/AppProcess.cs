using System.Diagnostics;
using System.Text;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Running;

/// <summary>Starts the real program.</summary>
public static class AppProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    public static async Task<AppRun> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"mobilitaet {string.Join(' ', arguments)} did not end within {Patience}.");
        }
        return new AppRun(process.ExitCode, await output, await error);
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(ProgramPath());
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in (string[])["MOBILITAET_DATA", "MOBILITAET_DATABASE", "ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT"])
            start.Environment.Remove(name);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    // The program's own output folder, because the tests' copy lacks its static files.
    private static string ProgramPath()
    {
        var tail = Path.GetRelativePath(Path.Combine(TestEnvironment.RepositoryRoot, "tests", "Mobilitaet.App.Tests"), AppContext.BaseDirectory);
        return Path.Combine(TestEnvironment.RepositoryRoot, "src", "Mobilitaet.App", tail, "mobilitaet.dll");
    }
}
