namespace Mobilitaet.District.Database.Backups;

/// <summary>The files of a data folder that people write by hand; all else there is made from maps, timetables and the database.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Names">The names that such files have; those that exist are backed up, and no others are restored.</param>
public sealed record SettingsFiles(string Folder, IReadOnlyList<string> Names)
{
    /// <summary>The full paths of those that exist.</summary>
    public IReadOnlyList<string> List() => [.. Names.Select(name => Path.Combine(Folder, name)).Where(File.Exists)];

    /// <summary>Whether a name is one that cannot lead out of the folder.</summary>
    internal static bool IsName(string name) =>
        name.EndsWith(".json", StringComparison.Ordinal) && !name.StartsWith('.') && name.Length <= 100
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
