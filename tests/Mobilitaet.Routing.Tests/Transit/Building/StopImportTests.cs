using Mobilitaet.Routing.Tests.GtfsFiles;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Tests.Transit.Building;

/// <summary>Stops and stations, and the rules for changing between them.</summary>
public sealed class StopImportTests
{
    [Fact]
    public void Platforms_know_their_station()
    {
        using var imported = Imported.From(Station());
        var place = imported.Timetable.Get(new Stop(5));

        Assert.Equal(("P", "2", new Stop(4), Fitness.Yes), (place.Id, place.Platform, place.Parent, place.Wheelchair));
        Assert.True(imported.Timetable.Get(new Stop(4)).IsStation);
        Assert.DoesNotContain(new Stop(4), imported.Timetable.ListStops());
    }

    [Fact]
    public void A_station_at_which_vehicles_call_is_a_stop()
    {
        using var imported = Imported.From(Station().Change("stop_times.txt", "B,2", "S,2"));

        Assert.Contains(new Stop(4), imported.Timetable.ListStops());
        Assert.Equal(["A", "S", "C", "D"], imported.CallsOf(0).Select(call => imported.IdOf(call.Stop)));
    }

    [Fact]
    public void Nobody_is_sent_to_a_stop_whose_place_is_unknown()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip().Change("stops.txt", "B,Brunnen,51.21,10.00", "B,Brunnen,,"));

        Assert.Equal(["A", "C", "D"], imported.CallsOf(0).Select(call => imported.IdOf(call.Stop)));
    }

    [Fact]
    public void A_rule_for_stations_goes_for_all_their_platforms_and_gives_way_to_their_own()
    {
        using var imported = Imported.From(Station()
            .With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nS,S,2,300\nP,Q,2,60\nA,S,3,\nS,S,2,999"));

        Assert.Equal(
            ["A>P 3 0", "A>Q 3 0", "P>P 2 300", "P>Q 2 60", "Q>P 2 300", "Q>Q 2 300"],
            imported.Timetable.Tables.Transfers.Span.ToArray().Select(rule => $"{imported.IdOf(rule.FromStop)}>{imported.IdOf(rule.ToStop)} {rule.Kind} {rule.Seconds}"));
    }

    [Fact]
    public void A_least_time_that_is_missing_is_no_limit()
    {
        using var imported = Imported.From(TextFeed.WithOneTrip().With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nA,B,2,"));

        Assert.Equal(0, imported.Timetable.Tables.Transfers[0].Kind);
    }

    [Fact]
    public void Rules_that_name_lines_and_trips_go_for_the_platforms_where_these_call()
    {
        using var imported = Imported.From(Station().With(
            "transfers.txt", "from_stop_id,to_stop_id,from_route_id,to_trip_id,transfer_type,min_transfer_time\nS,A,1,,2,300\nS,B,,T,3,\nA,A,,nobody,1,\nA,C,,T,2,60"));

        Assert.Equal(0, imported.Timetable.Tables.Transfers.Length);
        Assert.Equal(
            ["P>B 3 0", "Q>B 3 0", "A>C 2 60"],
            imported.Timetable.Tables.SpecificTransfers.Span.ToArray().Select(rule => $"{imported.IdOf(rule.FromStop)}>{imported.IdOf(rule.ToStop)} {rule.Kind} {rule.Seconds}"));
        Assert.Equal(0, imported.Notices.CountOf("ignored_transfer_rule"));
    }

    [Fact]
    public void Passengers_stay_seated_where_the_feed_says_so()
    {
        using var imported = Imported.From(Frequent().With("transfers.txt", "from_trip_id,to_trip_id,transfer_type\nT,U,4"));

        // T ends at 9:30, 10:00, 10:30; U starts at 9:45, 10:15, 10:45.
        Assert.Equal([(0, 3, 1), (1, 4, 1), (2, 5, 1)], imported.Timetable.Tables.SeatLinks.Span.ToArray().Select(link => (link.FromTrip, link.ToTrip, link.IsAllowed)));
    }

    [Fact]
    public void Passengers_leave_the_vehicle_where_the_feed_says_so()
    {
        using var imported = Imported.From(Frequent().With("transfers.txt", "from_trip_id,to_trip_id,transfer_type\nT,U,5"));

        Assert.Equal([(0, 3), (0, 4), (0, 5), (1, 4), (1, 5), (2, 5)], imported.Timetable.Tables.SeatLinks.Span.ToArray().Select(link => (link.FromTrip, link.ToTrip)));
        Assert.All(imported.Timetable.Tables.SeatLinks.Span.ToArray(), link => Assert.Equal(0, link.IsAllowed));
    }

    private static TextFeed Frequent() => TextFeed.WithOneTrip()
        .AddRows("trips.txt", "1,daily,U")
        .AddRows("stop_times.txt", "U,08:00:00,08:00:00,D,1\nU,08:30:00,08:30:00,A,2")
        .With("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nT,09:00:00,10:30:00,1800,1\nU,09:45:00,11:00:00,1800,1");

    private static TextFeed Station() => TextFeed.WithOneTrip()
        .With("stops.txt", """
            stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,platform_code,wheelchair_boarding
            A,Anger,51.20,10.00,,,,
            B,Brunnen,51.21,10.00,,,,
            C,Chaussee,51.22,10.00,,,,
            D,Damm,51.23,10.00,,,,
            S,Bahnhof,51.23,10.01,1,,,1
            P,Bahnhof,51.23,10.01,0,S,2,
            Q,Bahnhof,51.23,10.01,0,S,3,
            E,Eingang,51.23,10.01,2,S,,
            """);
}
