using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>An unfinished plan: the day of every vehicle and the requests still open.</summary>
internal sealed class DraftPlan
{
    private readonly RideTable _rides;
    private readonly RequestSearch _search;

    /// <param name="rides">The problem.</param>
    /// <param name="hourWeight">What an hour on tour counts like while inserting, in the unit of driving.</param>
    public DraftPlan(RideTable rides, long hourWeight)
    {
        _rides = rides;
        Vehicles = [.. rides.Problem.Vehicles.Select((vehicle, index) => new DraftVehicle(index, vehicle))];
        Open = [.. Enumerable.Range(0, rides.Problem.Requests.Count)];
        _search = new RequestSearch(rides, Vehicles, hourWeight);
    }

    public DraftVehicle[] Vehicles { get; }

    /// <summary>Indices of the requests not served yet.</summary>
    public SortedSet<int> Open { get; }

    /// <summary>What is driven and, weighted as the problem says, how long drivers are on tour.</summary>
    public long Cost => Vehicles.Sum(vehicle => vehicle.Driving + (vehicle.Milliseconds * _rides.Problem.Objective.MetresPerTourHour / 3_600_000));

    public int PeopleOpen => Open.Sum(request => _rides.Problem.Requests[request].People);

    /// <summary>Inserts requests in the given order until none fits any more.</summary>
    public void InsertAll(InsertionOrder order, CancellationToken cancellation)
    {
        var candidates = new SortedSet<int>(Open);
        while (candidates.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            RequestPlace? next = null;
            var urgency = default((double, double));
            foreach (var request in candidates.ToList())
            {
                if (_search.Find(request) is not { } place)
                {
                    candidates.Remove(request);
                    continue;
                }
                var own = UrgencyOf(place, order);
                if (next is null || own.CompareTo(urgency) > 0)
                    (next, urgency) = (place, own);
            }
            if (next is null)
                break;
            _search.Apply(next);
            Open.Remove(next.Request);
            candidates.Remove(next.Request);
        }
    }

    /// <summary>More people first, then more requests, then less driving.</summary>
    public bool IsBetterThan(DraftPlan other) => (PeopleOpen, Open.Count, Cost).CompareTo((other.PeopleOpen, other.Open.Count, other.Cost)) < 0;

    private (double First, double Second) UrgencyOf(RequestPlace place, InsertionOrder order)
    {
        var request = _rides.Problem.Requests[place.Request];
        return order switch
        {
            InsertionOrder.MostRegret => (place.NextCost - place.Cost ?? double.MaxValue, -place.Cost),
            InsertionOrder.FewestDrivers => (-place.Options, -place.Cost),
            InsertionOrder.CheapestPerPerson => (-(double)place.Cost / request.People, 0),
            _ => (-request.Rides[0].Pickup.Window.Latest, -request.Rides[0].DropOff.Window.Latest),
        };
    }
}
