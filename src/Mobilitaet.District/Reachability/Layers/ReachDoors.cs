using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>The doors of an input, each position once: homes, offers, drivers' homes and whatever else is asked about.</summary>
internal sealed class ReachDoors
{
    private readonly Dictionary<GeoPoint, int> _numbers;

    private readonly ILookup<int, int> _places;
    private readonly int[] _homes;

    private ReachDoors(DoorSet set, Dictionary<GeoPoint, int> numbers, ReachInput input)
    {
        _homes = [.. input.Places.Select(place => numbers[place.Position])];
        _places = Enumerable.Range(0, _homes.Length).ToLookup(place => _homes[place]);
        Set = set;
        _numbers = numbers;
        Walking = input.Rules.Walking;
    }

    public DoorSet Set { get; }

    public TravelMode Walking { get; }

    public static ReachDoors Build(ReachInput input, JourneyPlanner planner, IEnumerable<GeoPoint> others, CancellationToken cancellation)
    {
        var numbers = new Dictionary<GeoPoint, int>();
        var points = new List<GeoPoint>();
        var known = input.Places.Select(place => place.Position)
            .Concat(input.Offers.Select(offer => offer.Position))
            .Concat(input.Drivers.Select(driver => driver.Position));
        foreach (var point in known.Concat(others))
        {
            if (numbers.TryAdd(point, points.Count))
                points.Add(point);
        }
        var rules = input.Rules;
        var options = new ReachOptions { Walking = rules.Walking, MaxChanges = rules.MaxChanges, MaxWalkSeconds = rules.MaxWalkMinutes * 60 };
        return new ReachDoors(DoorSet.Build(planner, points, options, cancellation), numbers, input);
    }

    public IEnumerable<int> PlacesAt(int door) => _places[door];

    /// <summary>The door's number; null for a position that nobody named when the doors were built.</summary>
    public int? Find(GeoPoint point) => _numbers.TryGetValue(point, out var number) ? number : null;

    public int Get(GeoPoint point) => Find(point) ?? throw new ArgumentException("This position is none of the doors of this computation.", nameof(point));

    /// <summary>The door of a place.</summary>
    public int HomeOf(int place) => _homes[place];

    /// <summary>The reason where a layer has no way at all between two doors.</summary>
    public GapReason WhyNothing(ReachLayer layer, int home, int door)
    {
        var isOnStreets = layer switch
        {
            ReachLayer.Bicycle => IsOnStreets(TravelMode.Bicycle, home, door),
            ReachLayer.Car => IsOnStreets(TravelMode.Car, home, door),
            ReachLayer.Volunteers => IsOnStreets(Walking, home, door) || IsOnStreets(TravelMode.Car, home, door),
            _ => IsOnStreets(Walking, home, door),
        };
        return isOnStreets ? GapReason.NoService : GapReason.OffStreets;
    }

    private bool IsOnStreets(TravelMode mode, int home, int door) => Set.IsOnStreets(mode, home) && Set.IsOnStreets(mode, door);
}
