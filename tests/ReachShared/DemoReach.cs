using Mobilitaet.District;
using Mobilitaet.District.Database;
using Mobilitaet.District.Demo;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.People;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Testing;

/// <summary>The demo district with streets, timetable and database in a folder of its own, ready to be asked.</summary>
internal sealed class DemoReach : IDisposable
{
    /// <summary>A week of school without holidays.</summary>
    public static readonly LocalDate Monday = new(2026, 11, 23);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mobilitaet-reach-");

    private DemoReach(string demoFolder)
    {
        var (streets, timetable, footpaths) = (PathOf("streets"), PathOf("timetable"), PathOf("footpaths"));
        StreetImport.Run(OsmFile.Open(Path.Combine(demoFolder, "werra-meissner-demo.osm.pbf")), streets, new StreetImportOptions
        {
            Modes = [TravelMode.Car, TravelMode.Bicycle, TravelMode.Foot],
        });
        TimetableImport.Run([Path.Combine(demoFolder, "demo-timetable.zip")], timetable);
        var network = StreetNetwork.Open(streets);
        var opened = Timetable.Open(timetable);
        FootpathImport.Run(opened, network, footpaths, new FootpathImportOptions { Modes = [TravelMode.Foot] });
        Networks = new DistrictNetworks(streets);
        Timetables = new DistrictTimetable(timetable, footpaths, Networks);
        Planner = new JourneyPlanner(opened, network, FootpathFile.Open(footpaths));
        Database = DistrictDatabase.At(PathOf("district.db"));
    }

    public DistrictNetworks Networks { get; }

    public DistrictTimetable Timetables { get; }

    public JourneyPlanner Planner { get; }

    public DistrictDatabase Database { get; }

    public static async Task<DemoReach> OpenAsync(string demoFolder)
    {
        var demo = new DemoReach(demoFolder);
        await demo.Database.MigrateAsync();
        var options = new DistrictOptions { Database = demo.PathOf("district.db"), NetworkPath = demo.PathOf("streets") };
        await new DemoSeeding(demo.Database, options, SystemClock.Instance).RunAsync(demoFolder);
        return demo;
    }

    /// <summary>What a week of the demo district asks.</summary>
    public async Task<ReachInput> LoadInputAsync(ReachRules? rules = null, int days = 7)
    {
        await using var context = Database.CreateContext();
        return await new ReachInputQuery(context, DistrictPeople.InEqualParts).GetAsync(rules ?? new ReachRules(), Monday, days);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
