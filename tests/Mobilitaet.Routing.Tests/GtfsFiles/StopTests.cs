using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>Stations and their parts.</summary>
public sealed class StopTests
{
    private const string Header = "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding,platform_code\n";

    [Fact]
    public void A_platform_inherits_name_position_and_wheelchair_access_from_its_station()
    {
        using var text = Feed("S,Bahnhof,51.2,10,1,,1,\nP,,,,0,S,0,2\nQ,Bahnhof Gleis 3,51.3,10.1,0,S,2,3");
        var feed = text.Read();

        Assert.Equal(("Bahnhof", new GeoPoint(51.2, 10), GtfsAccess.Possible, 4), (feed.Stops[5].Name, feed.Stops[5].Location, feed.Stops[5].Wheelchair, feed.Stops[5].Parent));
        Assert.Equal(("Bahnhof Gleis 3", new GeoPoint(51.3, 10.1), GtfsAccess.Impossible), (feed.Stops[6].Name, feed.Stops[6].Location, feed.Stops[6].Wheelchair));
        Assert.Equal("2", feed.Stops[5].PlatformCode);
    }

    [Fact]
    public void Stations_that_are_each_others_parents_are_no_parents()
    {
        using var text = Feed("S,Eins,51.2,10,1,R,,\nR,Zwei,51.2,10,1,S,,\nP,Drei,51.2,10,0,P,,\nQ,Vier,51.2,10,0,P,,");
        var feed = text.Read();

        Assert.All(feed.Stops, s => Assert.Null(s.Parent));
        Assert.Equal(2, text.Notices.CountOf("station_with_parent_station"));
        Assert.Equal(2, text.Notices.CountOf("wrong_parent_location_type"));
    }

    [Fact]
    public void A_boarding_area_belongs_to_a_platform_of_a_station()
    {
        using var text = Feed("Z,Zone A,51.2,10,4,P,,\nP,Gleis,51.2,10,0,S,,1\nS,Bahnhof,51.2,10,1,,,\nE,Eingang,51.2,10,2,,,");
        var feed = text.Read();

        Assert.Equal((5, 6, null), (feed.Stops[4].Parent, feed.Stops[5].Parent, feed.Stops[6].Parent));
        Assert.Equal(8 + 1, text.SingleNotice("location_without_parent_station").Row);
    }

    [Fact]
    public void An_unknown_parent_is_no_parent()
    {
        using var text = Feed("P,Gleis,51.2,10,0,S,,1");

        Assert.Null(text.Read().Stops[4].Parent);
        Assert.Equal(6, text.SingleNotice("foreign_key_violation").Row);
    }

    private static TextFeed Feed(string rows) => TextFeed.WithOneTrip()
        .With("stops.txt", Header + "A,Anger,51.20,10,,,,\nB,Brunnen,51.21,10,,,,\nC,Chaussee,51.22,10,,,,\nD,Damm,51.23,10,,,,\n" + rows);
}
