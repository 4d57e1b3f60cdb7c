using Mobilitaet.District.Demo;
using Mobilitaet.Routing;

namespace Mobilitaet.App;

/// <summary>The demo district's files, which lie beside the program.</summary>
public static class DemoFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "osm-data");

    /// <exception cref="InputException">The file is not where the program was installed.</exception>
    public static string OsmFile => Get(DemoDistrict.OsmFileName);

    /// <exception cref="InputException">The file is not where the program was installed.</exception>
    public static string Timetable => Get(DemoDistrict.TimetableFileName);

    private static string Get(string name) => Path.Combine(Folder, name) is var path && File.Exists(path)
        ? path
        : throw new InputException($"The demo district '{path}' is missing; install the program again or import an OpenStreetMap file.");
}
