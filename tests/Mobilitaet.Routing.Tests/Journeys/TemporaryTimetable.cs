using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>Timetables and footpaths in files that are gone as soon as they are mapped.</summary>
internal static class TemporaryTimetable
{
    public static Timetable Import(IReadOnlyList<string> feeds, TimetableImportOptions? options = null)
    {
        var path = NewPath();
        TimetableImport.Run(feeds, path, options);
        var timetable = Timetable.Open(path);
        Delete(path);
        return timetable;
    }

    public static Timetable Import(TextFeed feed, TimetableImportOptions? options = null) => Import([feed.WriteFolder()], options);

    public static (FootpathFile File, FootpathSummary Summary) ComputeFootpaths(
        Timetable timetable, StreetNetwork streets, FootpathImportOptions? options = null)
    {
        var path = NewPath();
        var summary = FootpathImport.Run(timetable, streets, path, options ?? new FootpathImportOptions());
        var file = FootpathFile.Open(path);
        Delete(path);
        return (file, summary);
    }

    public static string NewPath() => Path.Combine(Path.GetTempPath(), $"mobilitaet-test-{Guid.NewGuid():N}.mapped");

    private static void Delete(string path)
    {
        // Mapped files stay readable after their name is gone.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
    }
}
