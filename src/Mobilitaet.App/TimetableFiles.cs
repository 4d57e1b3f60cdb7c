using Mobilitaet.District.Demo;
using Mobilitaet.Routing;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads;
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

    /// <summary>Makes a timetable of GTFS feeds and, where streets are imported, computes its footpaths; the working timetable stays when a feed is refused.</summary>
    /// <exception cref="InputException">A feed cannot be used, or a file cannot be written.</exception>
    public static (TimetableSummary Timetable, FootpathSummary? Footpaths) Import(IReadOnlyList<string> feeds, DataFolder folder, TimetableImportOptions options)
    {
        var summary = TimetableImport.Run(feeds, folder.TimetablePath, options);
        return (summary, ComputeFootpaths(folder, options.Cancellation));
    }

    /// <summary>Computes the walks between stops anew; null when streets or timetable are missing.</summary>
    /// <exception cref="InputException">A file cannot be read or written.</exception>
    public static FootpathSummary? ComputeFootpaths(DataFolder folder, CancellationToken cancellation)
    {
        if (!folder.HasTimetable || !folder.HasNetwork)
            return null;
        using var timetable = Timetable.Open(folder.TimetablePath);
        using var streets = StreetNetwork.Open(folder.NetworkPath);
        return FootpathImport.Run(timetable, streets, folder.FootpathsPath, new FootpathImportOptions { Cancellation = cancellation });
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
