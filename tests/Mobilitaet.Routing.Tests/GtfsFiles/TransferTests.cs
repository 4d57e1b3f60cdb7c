using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Routing.Tests.GtfsFiles;

/// <summary>Rules for changing.</summary>
public sealed class TransferTests
{
    [Fact]
    public void Rules_between_stops_lines_and_trips_are_resolved()
    {
        using var text = Feed("""
            A,B,,,,,2,180
            A,B,1,1,,,1,
            B,B,,,T,T,3,
            ,,,,T,T,4,
            D,A,,,T,T,5,
            """);
        var transfers = text.Read().Transfers;

        Assert.Equal([GtfsTransferType.MinimumTime, GtfsTransferType.Timed, GtfsTransferType.NotPossible, GtfsTransferType.InSeat, GtfsTransferType.InSeatNotAllowed], transfers.Select(t => t.Type));
        Assert.Equal((0, 1, 180), (transfers[0].FromStop, transfers[0].ToStop, transfers[0].MinimumSeconds));
        Assert.Equal((0, 0), (transfers[1].FromRoute, transfers[1].ToRoute));
        Assert.Equal((null, null, 0, 0), (transfers[3].FromStop, transfers[3].ToStop, transfers[3].FromTrip, transfers[3].ToTrip));
        Assert.Equal(0, text.Notices.Count);
    }

    [Theory]
    [InlineData("X,B,,,,,2,180", "foreign_key_violation")]
    [InlineData("A,B,,,X,,2,180", "foreign_key_violation")]
    [InlineData("A,,,,,,2,180", "missing_required_field")]
    [InlineData("A,B,,,T,,4,", "missing_required_field")]
    [InlineData("A,E,,,,,2,180", "transfer_with_invalid_stop_location_type")]
    [InlineData("A,B,2,,T,,1,", "transfer_with_invalid_trip_and_route")]
    public void A_rule_that_cannot_be_meant_is_left_out(string row, string code)
    {
        using var text = Feed(row)
            .With("stops.txt", "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station\nA,A,51.2,10,,\nB,B,51.21,10,,\nC,C,51.22,10,,\nD,D,51.23,10,,S\nS,S,51.23,10,1,\nE,E,51.23,10,2,S")
            .AddRows("routes.txt", "2,V,2,3");

        Assert.Empty(text.Read().Transfers);
        Assert.Equal(("transfers.txt", 2), (text.SingleNotice(code).File, text.SingleNotice(code).Row));
    }

    [Fact]
    public void A_trip_that_does_not_call_at_the_stop_is_reported()
    {
        using var text = Feed("E,A,,,T,,1,").AddRows("stops.txt", "E,Eck,51.3,10");
        text.Read();

        Assert.Equal(2, text.SingleNotice("transfer_with_invalid_trip_and_stop").Row);
    }

    [Theory]
    [InlineData("B,A,,,T,T,4,", "from_stop_id")]
    [InlineData("D,C,,,T,T,5,", "to_stop_id")]
    public void Staying_seated_in_the_middle_of_a_trip_is_reported(string row, string field)
    {
        using var text = Feed(row);

        Assert.Single(text.Read().Transfers);
        Assert.Equal((2, field), (text.SingleNotice("transfer_with_suspicious_mid_trip_in_seat").Row, text.SingleNotice("transfer_with_suspicious_mid_trip_in_seat").Field));
    }

    private static TextFeed Feed(string rows) => TextFeed.WithOneTrip()
        .With("transfers.txt", "from_stop_id,to_stop_id,from_route_id,to_route_id,from_trip_id,to_trip_id,transfer_type,min_transfer_time\n" + rows);
}
