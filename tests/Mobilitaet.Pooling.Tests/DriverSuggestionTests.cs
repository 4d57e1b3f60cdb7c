using Mobilitaet.Pooling.Model;
using Mobilitaet.Pooling.Suggestions;

namespace Mobilitaet.Pooling.Tests;

public class DriverSuggestionTests
{
    [Fact]
    public void Whoever_serves_most_people_is_suggested_first_and_then_who_gives_least_time()
    {
        var problem = LineDay.Of(
            [new PoolRequest(1, 2, [LineDay.There(10, 30, 60, new Load(2))]), LineDay.Request(2, LineDay.There(12, 30, 60)), LineDay.Request(3, LineDay.There(55, 50, 60))],
            LineDay.Vehicle(7, 0, 0, 20));
        var plan = PlanOf.Rounds(problem);
        Assert.Equal(3, plan.Unserved.Count);
        PoolVehicle[] others = [LineDay.Vehicle(20, 50, 0, 100), LineDay.Vehicle(21, 0, 0, 100), LineDay.Vehicle(22, 9, 0, 100), LineDay.Vehicle(23, 9, 90, 100)];
        var suggestions = DriverSuggestions.Find(problem, plan, others);
        Assert.Equal([22, 21, 20], suggestions.Select(suggestion => suggestion.VehicleId));
        Assert.Equal([1, 2], suggestions[0].Requests);
        Assert.Equal(3, suggestions[0].People);
        Assert.Equal(42 * LineDay.Minute, suggestions[0].Milliseconds);
    }

    [Fact]
    public void Drivers_without_a_tour_are_tried_and_drivers_with_one_are_not()
    {
        var problem = LineDay.Of([LineDay.Request(1, LineDay.There(0, 10, 60))], LineDay.Vehicle(7, 0, 0, 100), LineDay.Vehicle(8, 0, 0, 100));
        var served = PlanOf.Rounds(problem);
        Assert.Empty(DriverSuggestions.Find(problem, served, []));
        var nothing = new PoolPlan([], [new UnservedRequest(1, new Explanations.UnservedReason(Explanations.UnservedCause.DriversBusy, 0))]);
        Assert.Equal([7, 8], DriverSuggestions.Find(problem, nothing, []).Select(suggestion => suggestion.VehicleId));
    }
}
