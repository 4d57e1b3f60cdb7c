using System.Diagnostics;

namespace Mobilitaet.Benchmarks.Statewide;

/// <summary>A real <c>mobilitaet work</c> process that believes to have one processor, so that it computes one part at a time.</summary>
internal sealed class WorkProcess : IDisposable
{
    private readonly Process _process;

    private WorkProcess(Process process) => _process = process;

    public double CpuSeconds { get; private set; }

    public double PeakMegabytes { get; private set; }

    public static WorkProcess Start(string program, string folder, string database)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { program, "work", "--data", folder, "--database", database })
            start.ArgumentList.Add(argument);
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        start.Environment["DOTNET_gcServer"] = "0";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new WorkProcess(process);
    }

    /// <summary>Notes what the process used; to be asked while it lives.</summary>
    public void Note()
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"A work process ended with exit code {_process.ExitCode}.");
        _process.Refresh();
        CpuSeconds = _process.TotalProcessorTime.TotalSeconds;
        PeakMegabytes = _process.PeakWorkingSet64 / 1e6;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }
}
