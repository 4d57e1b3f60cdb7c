using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

public class ProblemRulesTests
{
    private static readonly PoolRequest Request = LineDay.Request(1, LineDay.There(0, 10, 60));
    private static readonly PoolVehicle Vehicle = LineDay.Vehicle(7, 0, 0, 100);

    [Fact]
    public void An_inverted_window_is_refused() =>
        AssertRefused("ends before it begins", [LineDay.Request(1, LineDay.There(0, 10, 60) with { Pickup = new PoolStop(0, new TimeWindow(2, 1)) })], [Vehicle]);

    [Fact]
    public void An_unknown_location_is_refused() =>
        AssertRefused("travel times know only", [LineDay.Request(1, LineDay.There(0, 10, 60) with { Pickup = new PoolStop(99, TimeWindow.Always) })], [Vehicle]);

    [Fact]
    public void A_negative_party_is_refused() => AssertRefused("negative number of places", [LineDay.Request(1, LineDay.There(0, 10, 60, new Load(-1)))], [Vehicle]);

    [Fact]
    public void A_negative_capacity_is_refused() => AssertRefused("negative capacity", [Request], [Vehicle with { Capacity = new Load(-1) }]);

    [Fact]
    public void A_doubled_id_is_refused() => AssertRefused("appears twice", [Request, Request], [Vehicle]);

    [Fact]
    public void A_request_without_rides_is_refused() => AssertRefused("has no ride", [LineDay.Request(1)], [Vehicle]);

    [Fact]
    public void A_request_without_people_is_refused() => AssertRefused("at least one must travel", [Request with { People = 0 }], [Vehicle]);

    private static void AssertRefused(string sentence, PoolRequest[] requests, PoolVehicle[] vehicles) =>
        Assert.Contains(sentence, Assert.Throws<InputException>(() => LineDay.Of(requests, vehicles)).Message, StringComparison.Ordinal);
}
