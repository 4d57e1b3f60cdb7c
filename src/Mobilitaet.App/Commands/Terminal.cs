using System.Text.Json;
using Mobilitaet.App.Api;
using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary>Where a command writes: the answer to standard output (as JSON when asked), everything else to standard error.</summary>
public sealed class Terminal(bool json)
{
    // A file or a pipe has no edge to wrap at.
    private const int WidthOfFiles = 400;

    public bool Json { get; } = json;

    /// <summary>Standard output with tables and colours where a person reads it.</summary>
    public IAnsiConsole Answers { get; } = Open(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error: progress, warnings, hints.</summary>
    public IAnsiConsole Messages { get; } = Open(Console.Error, Console.IsErrorRedirected);

    public static void WriteJson<T>(T answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, JsonSettings.Indented));

    /// <summary>Prints the answer: JSON, or what <paramref name="print"/> makes of it for people.</summary>
    public void Answer<T>(T answer, Action<IAnsiConsole> print)
    {
        if (Json)
            WriteJson(answer);
        else
            print(Answers);
    }

    /// <summary>Runs long work with a progress bar on standard error when a person is watching.</summary>
    public T WithProgress<T>(Func<IProgress<(string Phase, double Share)>, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(new SilentProgress());
        return CreateBars().Start(context => work(new ProgressBars(context)));
    }

    /// <summary>Runs long work that waits for others, with progress like <see cref="WithProgress"/>.</summary>
    public Task<T> WithProgressAsync<T>(Func<IProgress<(string Phase, double Share)>, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
            return work(new SilentProgress());
        return CreateBars().StartAsync(context => work(new ProgressBars(context)));
    }

    private Progress CreateBars() => Messages.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn());

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected)
            console.Profile.Width = WidthOfFiles;
        return console;
    }

    private sealed class SilentProgress : IProgress<(string Phase, double Share)>
    {
        public void Report((string Phase, double Share) value)
        {
        }
    }
}
