using System.Text.Json;
using Mobilitaet.App.Api;
using Mobilitaet.Routing;
using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.App.Commands;

/// <summary>What an import worked around, as a summary and as a file.</summary>
public static class WarningReport
{
    public static IReadOnlyList<WarningCount> Summarise(ImportWarnings warnings) =>
        [.. warnings.List().Select(w => new WarningCount(w.Code, w.Count, $"{w.Examples[0].Element}: {w.Examples[0].Detail}"))];

    /// <exception cref="InputException">The file cannot be written.</exception>
    public static void Write(string path, ImportWarnings warnings)
    {
        var entries = warnings.List().Select(w => new { w.Code, w.Count, w.Examples });
        try
        {
            File.WriteAllText(path, JsonSerializer.Serialize(entries, JsonSettings.Indented));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The report '{path}' cannot be written.", error);
        }
    }
}
