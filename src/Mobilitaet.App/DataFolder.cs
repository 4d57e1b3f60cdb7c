using Mobilitaet.App.Journeys;
using Mobilitaet.District.Database.Backups;
using Mobilitaet.District.Notifications.Sending;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;

namespace Mobilitaet.App;

/// <summary>The folder that holds everything imported: the street network, the place index and, without PostgreSQL, the database.</summary>
public sealed class DataFolder
{
    private DataFolder(string path) => Path = path;

    public string Path { get; }

    public string NetworkPath => In("streets.network");

    public string PlacesPath => In("places.index");

    public string AmenitiesPath => In("amenities.json");

    public string TimetablePath => In("timetable.network");

    public string FootpathsPath => In("footpaths.network");

    public string SqlitePath => In("mobilitaet.db");

    /// <summary>What people write here by hand.</summary>
    public SettingsFiles Settings => new(Path, [OnDemandRules.FileName, OfferSourcesFile.FileName, IntegreatCategories.FileName, ReachSettings.FileName, NotificationSettings.FileName]);

    /// <summary>Whether streets and places are imported.</summary>
    public bool HasNetwork => File.Exists(NetworkPath) && File.Exists(PlacesPath);

    /// <summary>The folder given, or of the environment, or <c>.mobilitaet</c> in the working directory; it need not exist.</summary>
    public static DataFolder Locate(string? given)
    {
        var path = given ?? Environment.GetEnvironmentVariable("MOBILITAET_DATA");
        return new DataFolder(System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(path) ? ".mobilitaet" : path));
    }

    /// <summary>Whether a timetable is imported.</summary>
    public bool HasTimetable => File.Exists(TimetablePath);

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <exception cref="InputException">The folder cannot be created or written.</exception>
    public DataFolder EnsureWritable()
    {
        try
        {
            Directory.CreateDirectory(Path);
            var probe = In($".probe-{Environment.ProcessId}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return this;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The data folder '{Path}' cannot be written; choose another with --data or allow writing.", error);
        }
    }

    /// <exception cref="InputException">Nothing was imported yet.</exception>
    public DataFolder EnsureNetwork() => HasNetwork
        ? this
        : throw new InputException($"No streets are imported in '{Path}'; run 'mobilitaet import FILE' or 'mobilitaet demo seed' first.");
}
