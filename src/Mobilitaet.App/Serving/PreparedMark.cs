using System.Globalization;
using Mobilitaet.District.Database;

namespace Mobilitaet.App.Serving;

/// <summary>Remembers in the data folder that this very build has prepared this folder and database, so that the next start answers at once.</summary>
public sealed class PreparedMark(DataFolder folder, DistrictDatabase database)
{
    // A replaced timetable or street network may need other footpaths.
    private string Content => string.Create(
        CultureInfo.InvariantCulture,
        $"{typeof(PreparedMark).Module.ModuleVersionId} {database.Describe()} {Stamp(folder.NetworkPath)} {Stamp(folder.TimetablePath)} {Stamp(folder.FootpathsPath)}");

    /// <summary>Whether nothing needs to be prepared before the first answer.</summary>
    public bool IsValid()
    {
        if (!folder.HasNetwork || (database.Kind == DatabaseKind.Sqlite && !File.Exists(database.Describe().Trim('\''))))
            return false;
        try
        {
            return File.ReadAllText(folder.In("prepared")) == Content;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Set() => File.WriteAllText(folder.In("prepared"), Content);

    private static long Stamp(string path) => File.Exists(path) ? File.GetLastWriteTimeUtc(path).Ticks : 0;
}
