using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>What a plan makes of a day.</summary>
internal static class PlanOutcome
{
    public static DayOutcome Of(PoolProblem problem, PoolPlan plan)
    {
        var day = new DayOutcome();
        var unserved = plan.Unserved.ToDictionary(request => request.RequestId);
        foreach (var request in problem.Requests)
        {
            if (unserved.TryGetValue(request.Id, out var reason))
                day.Refuse(reason.Reason.Cause.ToString());
            else
                day.Served.Add(request.Id);
        }
        var people = problem.Requests.ToDictionary(request => request.Id, request => request.Rides.Select(PeopleIn).ToArray());
        foreach (var tour in plan.Tours)
        {
            var onBoard = 0;
            foreach (var stop in tour.Stops)
            {
                var party = people[stop.RequestId][stop.RideIndex];
                if (stop.Kind == StopKind.Pickup)
                {
                    day.OccupiedTrips += onBoard == 0 ? 1 : 0;
                    day.PeopleInThem += party;
                }
                onBoard += stop.Kind == StopKind.Pickup ? party : -party;
            }
            day.Drive(tour.VehicleId, tour.Metres ?? 0, tour.Milliseconds, tour.Stops.Count / 2);
        }
        return day;
    }

    private static int PeopleIn(PoolRide ride) => ride.Party.Seats + ride.Party.WheelchairPlaces;
}
