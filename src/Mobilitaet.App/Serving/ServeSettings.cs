using Mobilitaet.District;

namespace Mobilitaet.App.Serving;

/// <summary>How a server runs.</summary>
/// <param name="Folder">Where the imported data lies.</param>
/// <param name="Database">Connection string; null for the SQLite file in the folder.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
public sealed record ServeSettings(DataFolder Folder, string? Database, string Urls)
{
    public DistrictOptions District => new()
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
