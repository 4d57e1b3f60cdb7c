using Mobilitaet.District.Demo.Amenities;
using Mobilitaet.District.Demo.Facts;
using Mobilitaet.District.Demo.Landscape;
using Mobilitaet.District.Demo.Map;
using Mobilitaet.District.Demo.Offers;
using Mobilitaet.District.Demo.Outlines;
using Mobilitaet.District.Demo.Roads;
using Mobilitaet.District.Demo.Timetable;
using Mobilitaet.District.Demo.Villages;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Demo;

/// <summary>Generates the demo district: an OSM file, a timetable, demo offers, drivers and requests, the same bytes on every machine.</summary>
public static class DemoDistrict
{
    public const string OsmFileName = "werra-meissner-demo.osm.pbf";

    /// <summary>A GTFS feed.</summary>
    public const string TimetableFileName = "demo-timetable.zip";

    /// <param name="factsFolder">Holds <c>municipalities.csv</c>, <c>places.csv</c> and <c>stations.csv</c>.</param>
    /// <param name="outputFolder">Is created when missing; existing demo files are replaced.</param>
    /// <exception cref="InputException">The facts cannot be read or the folder cannot be written.</exception>
    public static void Generate(string factsFolder, string outputFolder)
    {
        var facts = DistrictFacts.Load(factsFolder);
        var villages = VillageList.Build(facts);
        try
        {
            Directory.CreateDirectory(outputFolder);
            var map = DrawMap(facts, villages);
            var institutions = Institutions.Settle(map, villages);
            DemoPbfFile.Write(map, Path.Combine(outputFolder, OsmFileName));
            DemoDay.Write(villages, institutions, outputFolder);
            DemoTimetable.Write(facts, map, villages, institutions, Path.Combine(outputFolder, TimetableFileName));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{outputFolder} cannot be written: {failure.Message}", failure);
        }
    }

    private static DemoMap DrawMap(DistrictFacts facts, List<Village> villages)
    {
        var map = new DemoMap();
        var links = RoadPlan.Build(villages);
        RiversAndRailways.Draw(map);
        var carriageways = Motorways.Draw(map);
        RoadDrawing.Draw(map, villages, links);
        Interchanges.Draw(map, carriageways);
        StationStreets.Draw(map, facts.Stations);
        foreach (var village in villages)
            new StreetGrowth(map, village).Grow();
        foreach (var village in villages)
            HouseNumbers.Number(map, village);
        PlaceMarks.Set(map, villages);
        Stations.Build(map, facts.Stations);
        TracksAndPaths.Draw(map, villages, links);
        TrafficRules.Add(map, villages);
        Land.Draw(map, villages);
        Boundaries.Draw(map, facts, villages);
        return map;
    }
}
