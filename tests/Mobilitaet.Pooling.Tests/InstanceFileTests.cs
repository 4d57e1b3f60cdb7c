using Mobilitaet.Pooling.Instances;
using Mobilitaet.Pooling.Model;
using Mobilitaet.Testing;

namespace Mobilitaet.Pooling.Tests;

public class InstanceFileTests
{
    [Fact]
    public void Published_dial_a_ride_instances_have_the_vehicles_and_requests_of_their_names()
    {
        var files = Directory.GetFiles(TestEnvironment.SharedData("pooling/cordeau"), "*.txt");
        Assert.Equal(48, files.Length);
        foreach (var file in files)
        {
            var instance = InstanceFile.Read(file);
            var numbers = instance.Name[1..].Split('-').Select(int.Parse).ToArray();
            Assert.Equal((instance.Name, numbers[0], numbers[1]), (instance.Name, instance.Problem.Vehicles.Count, instance.Problem.Requests.Count));
        }
    }

    [Fact]
    public void A_published_instance_is_read_as_it_is_written()
    {
        var problem = InstanceFile.Read(TestEnvironment.SharedData("pooling/cordeau/a2-16.txt")).Problem;
        var ride = problem.Requests[8].Rides[0];
        Assert.Equal(TimeWindow.Between(new(276 * 60), new(291 * 60)), ride.Pickup.Window);
        Assert.Equal((3 * 60_000, 30 * 60_000, new Load(1)), (ride.Pickup.ServiceMilliseconds, ride.MaximumRideMilliseconds, ride.Party));
        Assert.Equal(1_000_000 * double.Hypot(7.976 - 4.404, -9.000 + 1.952), problem.TravelTimes.FindMetres(ride.Pickup.Location, ride.DropOff.Location)!.Value, 1.0);
        Assert.Equal((480 * 60_000, new Load(3), 1), (problem.Vehicles[1].MaximumTourMilliseconds, problem.Vehicles[1].Capacity, problem.Vehicles[1].MaximumTours));
    }

    [Fact]
    public void A_volunteer_day_has_seats_wheelchair_places_and_child_seats()
    {
        var problem = InstanceFile.Read(TestEnvironment.SharedData("pooling/volunteer-days/vol100-15-1.vol")).Problem;
        Assert.Equal((100, 15), (problem.Requests.Count, problem.Vehicles.Count));
        Assert.Equal(new Load(2, ChildSeats: 1), problem.Requests[0].Rides[0].Party);
    }
}
