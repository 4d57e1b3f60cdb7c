using System.Text.Json;

namespace Mobilitaet.App.Tests.Running;

/// <summary>What a finished process left behind.</summary>
public sealed record AppRun(int ExitCode, string Output, string Error)
{
    /// <summary>The whole of standard output as one JSON document.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The one line on standard error; fails when there are more or none.</summary>
    public string OnlyErrorLine => Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
