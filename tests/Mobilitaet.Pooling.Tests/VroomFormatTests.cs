using Mobilitaet.Pooling.Checking;
using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Instances.Vroom;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

public class VroomFormatTests
{
    private static readonly string s_text = File.ReadAllText(JsonFormatTests.Example("vroom-shipments.json"));

    [Fact]
    public void Shipments_become_requests_with_a_way_for_every_pair_of_windows()
    {
        var instance = InstanceFile.Read(JsonFormatTests.Example("vroom-shipments.json"));
        var first = instance.Problem.Requests[0];
        Assert.Equal((5, 31, 7, 1), (first.Id, first.People, instance.Problem.Requests[1].Id, instance.Problem.Requests[1].People));
        var ride = Assert.Single(first.Rides);
        Assert.Equal(new Load(2, ChildSeats: 1), ride.Party);
        Assert.Equal([TimeWindow.Between(ServiceTime.At(8, 0), ServiceTime.At(8, 30)), TimeWindow.Between(ServiceTime.At(9, 0), ServiceTime.At(9, 30))],
            Enumerable.Range(0, ride.WayCount).Select(way => ride.Way(way).Pickup.Window));
        Assert.Equal((120_000, 60_000), (ride.Pickup.ServiceMilliseconds, ride.DropOff.ServiceMilliseconds));
        Assert.Equal(1, instance.MetresPerUnit);
    }

    [Fact]
    public void Vehicles_keep_their_limits_and_may_begin_or_end_anywhere()
    {
        var problem = InstanceFile.Read(JsonFormatTests.Example("vroom-shipments.json")).Problem;
        var (first, second) = (problem.Vehicles[0], problem.Vehicles[1]);
        Assert.Equal((3, 90_000, 14_400_000, 1), (first.MaximumRides, first.MaximumMetres, first.MaximumTourMilliseconds, first.MaximumTours));
        Assert.Equal(problem.Requests[0].Rides[0].Needs, first.Has & problem.Requests[0].Rides[0].Needs);
        Assert.Equal(2, int.PopCount(first.Has));
        Assert.Equal(new PoolBreak(TimeWindow.Between(ServiceTime.At(11, 0), ServiceTime.At(12, 0)), 1_800_000), Assert.Single(first.Breaks));
        Assert.Equal((3, 4), (second.StartLocation, second.EndLocation));
        Assert.All(Enumerable.Range(0, 5), place => Assert.Equal((0, 0), (problem.TravelTimes.Milliseconds(place, 4), problem.TravelTimes.FindMetres(4, place))));
        var plan = PlanOf.Rounds(new PoolProblem(problem.Requests, [second], problem.TravelTimes));
        Assert.Equal(16_600 - 10_000 + 6600, plan.Tours.Sum(tour => tour.Metres));
    }

    [Fact]
    public void Moments_since_1970_become_times_of_the_day()
    {
        const string Day = """{"vehicles":[{"start_index":0,"end_index":0,"time_window":[1600416000,1600430400]}],"shipments":[],"matrices":{"car":{"durations":[[0]]}}}""";
        Assert.Equal(TimeWindow.Between(ServiceTime.At(8, 0), ServiceTime.At(12, 0)), VroomFormat.Read("x", Day).Problem.Vehicles[0].Windows[0]);
    }

    [Fact]
    public void Without_distances_the_driving_time_is_what_counts()
    {
        var text = s_text.Replace("\"distances\"", "\"ignored\"", StringComparison.Ordinal).Replace(", \"max_distance\": 90000", "", StringComparison.Ordinal);
        var instance = VroomFormat.Read("x", text);
        Assert.Equal(1000, instance.MetresPerUnit);
        Assert.False(instance.Problem.TravelTimes.HasDistances);
        var plan = PlanOf.Rounds(new PoolProblem(instance.Problem.Requests, [instance.Problem.Vehicles[1]], instance.Problem.TravelTimes));
        Assert.Equal(1_000_000, PlanChecker.ValueOf(instance.Problem, plan).Metres);
    }

    [Theory]
    [InlineData("\"shipments\"", "\"jobs\": [{\"id\": 1}], \"shipments\"", "only shipments")]
    [InlineData("\"matrices\"", "\"routes\"", "needs a matrix of durations")]
    [InlineData("\"car\"", "\"bicycle\"", "needs a matrix of durations for the profile car")]
    [InlineData("\"id\": 2,", "\"id\": 2, \"profile\": \"bicycle\",", "several profiles")]
    [InlineData("\"id\": 2,", "\"id\": 2, \"speed_factor\": 1.5,", "speed factor of vehicle 2")]
    [InlineData("\"id\": 2,", "\"id\": 2, \"costs\": {\"fixed\": 3},", "Costs of vehicle 2")]
    [InlineData("\"id\": 2,", "\"id\": 2, \"steps\": [{}],", "steps of vehicle 2")]
    [InlineData("\"id\": 2,", "\"id\": 1,", "Vehicle 1 appears twice")]
    [InlineData("\"start_index\": 3", "\"start\": [9.9, 51.2]", "has no index")]
    [InlineData("\"start_index\": 3", "\"start_index\": 4", "is at location 4")]
    [InlineData("\"location_index\": 1", "\"location_index\": 4", "is at location 4")]
    [InlineData("\"location_index\": 1", "\"location\": [9.9, 51.2]", "has no location_index")]
    [InlineData("\"service\": 120", "\"setup\": 60", "setup time")]
    [InlineData("\"service\": 120", "\"service\": -1", "negative or longer than two days")]
    [InlineData("\"priority\": 10", "\"priority\": 101", "not between 0 and 100")]
    [InlineData("\"amount\": [2, 1]", "\"amount\": [1, 1, 1, 1, 1, 1]", "6 amounts")]
    [InlineData("\"amount\": [2, 1]", "\"amount\": [-2, 1]", "negative number of places")]
    [InlineData("\"amount\": [2, 1]", "\"amount\": null, \"pickup\": null, \"x\": [2, 1]", "pickup is there twice")]
    [InlineData("[[28800, 30600], [32400, 34200]]", "[[28800]]", "no pair of numbers")]
    [InlineData("[[28800, 30600], [32400, 34200]]", "[null]", "holds null")]
    [InlineData("[[28800, 30600], [32400, 34200]]", "[[30600, 28800]]", "ends before it begins")]
    [InlineData("[[39600, 43200]]", "[]", "exactly one time window")]
    [InlineData("\"distances\": [[0, 8000, 12000, 16000],", "\"distances\": [[0, 8000, 12000],", "as many columns as rows")]
    [InlineData("\"distances\": [[0, 8000, 12000, 16000],", "\"distances\": [null,", "holds null")]
    [InlineData("\"distances\": [[0, 8000,", "\"distances\": [[0, -8000,", "negative number")]
    [InlineData("\"distances\":", "\"costs\": [[0]], \"distances\":", "Matrices of costs")]
    [InlineData("\"vehicles\": [", "\"vehicles\": [null,", "holds null")]
    public void What_cannot_be_used_is_said_in_one_sentence(string good, string bad, string sentence)
    {
        Assert.Contains(good, s_text, StringComparison.Ordinal);
        var at = s_text.IndexOf(good, StringComparison.Ordinal);
        var error = Assert.Throws<InputException>(() => VroomFormat.Read("x", string.Concat(s_text.AsSpan(0, at), bad, s_text.AsSpan(at + good.Length))));
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
    }
}
