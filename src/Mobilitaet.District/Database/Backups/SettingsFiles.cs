namespace Mobilitaet.District.Database.Backups;

/// <summary>What people wrote into the data folder by hand: every <c>.json</c> file directly in it. All else there is made from maps, timetables and the database.</summary>
internal static class SettingsFiles
{
    public static IReadOnlyList<string> List(string? folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(path => IsName(Path.GetFileName(path))).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Whether a name is one that cannot lead out of the folder.</summary>
    public static bool IsName(string name) =>
        name.EndsWith(".json", StringComparison.Ordinal) && !name.StartsWith('.') && name.Length <= 100
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
