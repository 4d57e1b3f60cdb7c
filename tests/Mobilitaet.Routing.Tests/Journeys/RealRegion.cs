using System.Collections.Concurrent;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Testing;
using NodaTime;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>A real feed with its streets, made ready once per test run.</summary>
public sealed class RealRegion
{
    private static readonly ConcurrentDictionary<string, Lazy<RealRegion>> Regions = new();

    private RealRegion(string streets, string feed, LocalDate date)
    {
        Streets = RealStreets.Network(streets);
        FeedPath = TestEnvironment.SharedData(feed);
        Date = date;
        Timetable = TemporaryTimetable.Import([FeedPath]);
        (Footpaths, Summary) = TemporaryTimetable.ComputeFootpaths(Timetable, Streets);
        Planner = new JourneyPlanner(Timetable, Streets, Footpaths);
    }

    public StreetNetwork Streets { get; }

    public string FeedPath { get; }

    /// <summary>A working day with service.</summary>
    public LocalDate Date { get; }

    public Timetable Timetable { get; }

    public FootpathFile Footpaths { get; }

    public FootpathSummary Summary { get; }

    public JourneyPlanner Planner { get; }

    public static RealRegion BadHersfeld => Regions.GetOrAdd(
        "bad-hersfeld",
        _ => new Lazy<RealRegion>(() => new RealRegion(
            "both/bad-hersfeld/bad-hersfeld.osm.gz", "both/bad-hersfeld/bad_hersfeld_nvv_20210408_derived_gtfs.zip", new LocalDate(2021, 4, 8)))).Value;

    public static RealRegion Addison => Regions.GetOrAdd(
        "addison",
        _ => new Lazy<RealRegion>(() => new RealRegion(
            "both/addison-vermont/addison.osm.gz", "both/addison-vermont/addisoncounty-vt-us-gtfs.zip", new LocalDate(2017, 5, 17)))).Value;

    public Instant At(int hour, int minute) => (Date + new LocalTime(hour, minute)).InZoneLeniently(Timetable.Zone).ToInstant();
}
