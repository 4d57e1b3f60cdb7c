using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Tests.Roads.Maps;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Journeys;

/// <summary>Walks between stops come from the streets, and their file knows what it belongs to.</summary>
public sealed class FootpathTests
{
    [Fact]
    public void Every_footpath_of_a_real_feed_equals_the_street_engine()
    {
        var region = RealRegion.BadHersfeld;
        var network = region.Streets.Get(TravelMode.Foot);
        var search = network.CreateRouteSearch();
        var paths = region.Footpaths.Find(TravelMode.Foot)!;
        var stops = region.Timetable.ListStops().ToList();
        var (found, random) = (0, new Random(1));
        foreach (var from in stops.OrderBy(_ => random.Next()).Take(40))
        {
            foreach (var to in stops.Where(stop => stop != from))
            {
                var (a, b) = (network.Snap(region.Timetable.PositionOf(from)), network.Snap(region.Timetable.PositionOf(to)));
                var seconds = (search.FindDuration(a, b) / 1000.0) + a.MetresAway + b.MetresAway;
                if (paths.Find(from, to) is not { } walk)
                {
                    Assert.False(seconds <= 898, $"no footpath for a walk of {seconds} s");
                    continue;
                }
                Assert.InRange(walk.Seconds, seconds!.Value - 0.01, seconds.Value + 1.01);
                found++;
            }
        }
        Assert.True(found > 500, $"{found} footpaths");
    }

    [Fact]
    public void Prams_have_fewer_and_slower_footpaths()
    {
        var summary = RealRegion.BadHersfeld.Summary;
        Assert.True(summary.Paths[TravelMode.Pram] < summary.Paths[TravelMode.Foot]);
        Assert.True(summary.Paths[TravelMode.Wheelchair] < summary.Paths[TravelMode.Pram]);
    }

    [Fact]
    public void Stops_far_from_streets_have_none_and_are_named()
    {
        using var town = SmallTown.Draw("A---B", "A B").FarStop("X").Trip("1", "A 8:00, X 8:10");
        var (file, summary) = TemporaryTimetable.ComputeFootpaths(town.Planner.Timetable, town.Streets);
        Assert.Equal("X", Assert.Single(summary.FarStops).Id);
        Assert.Equal(2, summary.Paths[TravelMode.Foot]);
        Assert.Equal(0, file.Find(TravelMode.Foot)!.From(town.Planner.Timetable.FindStop("X")!.Value).Length);
    }

    [Fact]
    public void Longer_walks_are_left_out()
    {
        using var town = SmallTown.Draw("A---B--------C", "A B C").Trip("1", "A 8:00, C 8:10");
        var options = new FootpathImportOptions { LimitSeconds = 120 };
        Assert.Equal(2, TemporaryTimetable.ComputeFootpaths(town.Planner.Timetable, town.Streets, options).Summary.Paths[TravelMode.Foot]);
    }

    [Fact]
    public void Footpaths_of_another_timetable_are_refused()
    {
        using var town = SmallTown.Draw("A---B", "A B").Trip("1", "A 8:00, B 8:10");
        using var other = SmallTown.Draw("A---B", "A B").Trip("1", "A 8:00, B 8:11");
        var (file, _) = TemporaryTimetable.ComputeFootpaths(town.Planner.Timetable, town.Streets);
        Assert.True(file.Fits(town.Planner.Timetable, town.Streets));
        Assert.False(file.Fits(other.Planner.Timetable, town.Streets));
        var error = Assert.Throws<MappedFileException>(() => new Routing.Journeys.JourneyPlanner(other.Planner.Timetable, town.Streets, file));
        Assert.Contains("another timetable", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Footpaths_of_the_same_map_imported_otherwise_are_refused()
    {
        var map = MapDrawing.Read("A---B---C");
        using var town = SmallTown.Draw("A---B---C", "A B").Trip("1", "A 8:00, B 8:10");
        using var streets = map.Osm.Import();
        using var again = map.Osm.Import();
        using var walkers = map.Osm.Import(new StreetImportOptions { Modes = [TravelMode.Foot] });
        using var clipped = map.Osm.Import(new StreetImportOptions { Clip = ClipBefore(map.Positions['C']) });
        var (file, _) = TemporaryTimetable.ComputeFootpaths(town.Planner.Timetable, streets);
        Assert.True(file.Fits(town.Planner.Timetable, again));
        Assert.False(file.Fits(town.Planner.Timetable, walkers));
        Assert.False(file.Fits(town.Planner.Timetable, clipped));
    }

    private static ClipArea ClipBefore(GeoPoint east)
    {
        var file = SmallOsm.TemporaryFile(".poly");
        var edge = east.Longitude - 0.0001;
        File.WriteAllText(file, FormattableString.Invariant($"clip\n1\n 9 51\n {edge} 51\n {edge} 52\n 9 52\n 9 51\nEND\nEND\n"));
        var area = ClipArea.Load(file);
        File.Delete(file);
        return area;
    }
}
