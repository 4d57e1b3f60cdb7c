using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Transit;

/// <summary>Computes the walks between the stops of a timetable along the streets and writes them into one file.</summary>
public static class FootpathImport
{
    /// <summary>Computes all walks and replaces <paramref name="path"/> in one step.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    public static FootpathSummary Run(Timetable timetable, StreetNetwork streets, string path, FootpathImportOptions options)
    {
        var modes = options.Modes.Where(mode => streets.Find(mode) is not null).Distinct().Order().ToArray();
        var grid = new StopGrid(timetable);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism), CancellationToken = options.Cancellation };
        var rows = new Footpath[modes.Length][][];
        var snapped = new SnappedStops[modes.Length];
        for (var i = 0; i < modes.Length; i++)
        {
            snapped[i] = new SnappedStops(timetable, streets.Get(modes[i]));
            rows[i] = new FootpathSweep(timetable, snapped[i], grid, options.LimitSeconds).Run(parallel);
        }
        using var writer = new MappedFileWriter(path, FootpathFile.Format);
        FootpathFile.WriteOrigin(writer, timetable, streets, modes);
        for (var i = 0; i < modes.Length; i++)
            FootpathFile.WriteMode(writer, modes[i], rows[i]);
        writer.Complete();
        var stops = timetable.ListStops().ToArray();
        return new FootpathSummary(
            stops.Length,
            modes.Select((mode, i) => (mode, Count: rows[i].Sum(row => row.Length))).ToDictionary(pair => pair.mode, pair => pair.Count),
            snapped.Length == 0 ? [] : [.. stops.Where(stop => snapped[0].Find(stop) is null).Select(timetable.Get)]);
    }
}
