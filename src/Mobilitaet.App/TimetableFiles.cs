using Mobilitaet.District.Demo;
using Mobilitaet.Routing;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App;

/// <summary>The timetable of a data folder and where it came from.</summary>
public static class TimetableFiles
{
    /// <summary>Imports the demo district's timetable unless a usable timetable is there.</summary>
    /// <exception cref="InputException">The demo's file is missing, or the folder cannot be written.</exception>
    public static void EnsureDemo(DataFolder folder, CancellationToken cancellation)
    {
        if (folder.HasTimetable && IsUsable(folder))
            return;
        TimetableImport.Run([DemoFiles.Timetable], folder.TimetablePath, new TimetableImportOptions { Cancellation = cancellation });
    }

    /// <summary>Removes the demo's timetable, which would name buses that no real street has seen.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool RemoveDemo(DataFolder folder)
    {
        if (!folder.HasTimetable || !IsDemo(folder))
            return false;
        File.Delete(folder.TimetablePath);
        File.Delete(folder.FootpathsPath);
        return true;
    }

    private static bool IsDemo(DataFolder folder)
    {
        try
        {
            using var timetable = Timetable.Open(folder.TimetablePath);
            return timetable.Feeds.Any(feed => feed.Name == DemoDistrict.TimetableFileName);
        }
        catch (MappedFileException)
        {
            return false;
        }
    }

    private static bool IsUsable(DataFolder folder)
    {
        try
        {
            using var timetable = Timetable.Open(folder.TimetablePath);
            return true;
        }
        catch (MappedFileException)
        {
            return false;
        }
    }
}
