using Mobilitaet.District;

namespace Mobilitaet.App.Serving;

/// <summary>How a server runs.</summary>
/// <param name="Folder">Where the imported data lies.</param>
/// <param name="Database">Connection string; null for the SQLite file in the folder.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
public sealed record ServeSettings(DataFolder Folder, string? Database, string Urls)
{
    /// <summary>How many jobs run at the same time; null for as many as there are processors.</summary>
    public int? Workers { get; init; }

    public DistrictOptions District => Workers is { } workers ? Usual with { Workers = workers } : Usual;

    private DistrictOptions Usual => new()
    {
        Database = DatabaseOrDefault,
        NetworkPath = Folder.NetworkPath,
        PlacesPath = Folder.PlacesPath,
        TimetablePath = Folder.TimetablePath,
        FootpathsPath = Folder.FootpathsPath,
        DataFolder = Folder.Path,
        DemoFolder = DemoFiles.Folder,
    };

    private string DatabaseOrDefault => string.IsNullOrWhiteSpace(Database) ? Folder.SqlitePath : Database;
}
