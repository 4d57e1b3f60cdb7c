using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.District.Reachability;

/// <summary>Opens the timetable once and shares its journey planner between all users; opens it anew when timetable, footpaths or streets were replaced.</summary>
public sealed class DistrictTimetable(string timetablePath, string footpathsPath, DistrictNetworks networks)
{
    private readonly Lock _lock = new();
    private DistrictJourneys? _journeys;
    private (FileState Timetable, FileState Footpaths, StreetNetwork? Streets) _opened;
    private (FileState Timetable, FileState Streets) _reported;

    /// <summary>Whether there is a timetable file at all.</summary>
    public bool Exists => File.Exists(timetablePath);

    /// <summary>What runs in the district; null when no timetable was imported. It stays usable after a replacement as long as somebody holds it.</summary>
    /// <exception cref="MappedFileException">A file is damaged or of another version.</exception>
    public DistrictJourneys? Find()
    {
        if (!Exists)
            return null;
        var streets = networks.Exists ? networks.Get() : null;
        lock (_lock)
        {
            var state = (FileState.Of(timetablePath), FileState.Of(footpathsPath), streets);
            if (_journeys is null || state != _opened)
            {
                // Never disposed, for the reason that streets are not: somebody may still be reading.
                var timetable = Timetable.Open(timetablePath);
                _journeys = new DistrictJourneys(timetable, new JourneyPlanner(timetable, streets, FindFootpaths(timetable, streets)), new StopNames(timetable));
                _opened = state;
            }
            return _journeys;
        }
    }

    /// <summary>Whether damage of these files was not reported before: true once for each state of timetable and streets, because every request meets it again.</summary>
    public bool IsNewDamage()
    {
        lock (_lock)
        {
            var state = (FileState.Of(timetablePath), FileState.Of(networks.Path));
            var isNew = state != _reported;
            _reported = state;
            return isNew;
        }
    }

    /// <summary>Computes the walks between stops when they are missing or belong to an earlier timetable or earlier streets.</summary>
    /// <returns>What was computed; null when nothing had to be.</returns>
    /// <exception cref="Routing.InputException">A file cannot be read or written.</exception>
    public FootpathSummary? RefreshFootpaths(CancellationToken cancellation)
    {
        if (!Exists || !networks.Exists)
            return null;
        using var timetable = Timetable.Open(timetablePath);
        var streets = networks.Get();
        return FindFootpaths(timetable, streets) is null
            ? FootpathImport.Run(timetable, streets, footpathsPath, new FootpathImportOptions { Cancellation = cancellation })
            : null;
    }

    /// <summary>Until fitting footpaths are computed, passengers change on the spot only: an answer too careful, but none that is wrong.</summary>
    private FootpathFile? FindFootpaths(Timetable timetable, StreetNetwork? streets)
    {
        if (streets is null || !File.Exists(footpathsPath))
            return null;
        try
        {
            var footpaths = FootpathFile.Open(footpathsPath);
            return footpaths.Fits(timetable, streets) ? footpaths : null;
        }
        catch (MappedFileException)
        {
            // Derived data: a damaged file is as good as none and is computed again.
            return null;
        }
    }
}
