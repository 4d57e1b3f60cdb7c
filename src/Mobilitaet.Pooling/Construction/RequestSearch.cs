using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Construction;

/// <summary>
/// Finds the cheapest places for all rides of a request together. What was found for a vehicle is kept until that vehicle changes.
/// Two linked rides are weighed jointly over all pairs of drivers, longer chains ride after ride.
/// </summary>
internal sealed class RequestSearch(RideTable rides, DraftVehicle[] vehicles, long hourWeight)
{
    private readonly InsertionSearch _search = new(rides, hourWeight);

    // Versions are stored plus one, so that zero means never looked.
    private readonly (int Version, Insertion? Place)[] _single = new (int, Insertion?)[rides.Rides.Length * vehicles.Length];
    private readonly (int Version, Insertion[]? Places)[] _joint = new (int, Insertion[]?)[rides.Problem.Requests.Count * vehicles.Length];

    /// <summary>The cheapest places for every ride of the request; null when not all find one.</summary>
    public RequestPlace? Find(int request) => rides.RidesOf(request) switch
    {
        1 => FindOne(request),
        2 => FindPair(request),
        _ => FindChain(request),
    };

    public void Apply(RequestPlace place)
    {
        foreach (var insertion in place.Insertions)
            _search.Apply(vehicles[insertion.Vehicle], insertion);
    }

    private RequestPlace? FindOne(int request)
    {
        var ride = rides.FirstRide[request];
        var best = new BestTwo();
        for (var vehicle = 0; vehicle < vehicles.Length; vehicle++)
        {
            if (FindSingle(ride, vehicle) is { } place)
                best.Offer(place.Cost, [place]);
        }
        return best.ToPlace(request);
    }

    private RequestPlace? FindPair(int request)
    {
        var there = rides.FirstRide[request];
        var back = there + 1;
        var (cheapest, second) = FindTwoCheapest(back);
        var best = new BestTwo();
        for (var vehicle = 0; vehicle < vehicles.Length; vehicle++)
        {
            if (FindSingle(there, vehicle) is not { } first)
                continue;
            var other = cheapest?.Vehicle == vehicle ? second : cheapest;
            var joint = FindJoint(request, vehicle);
            var jointCost = joint?.Sum(place => place.Cost);
            if (other is { } elsewhere && (jointCost is null || first.Cost + elsewhere.Cost < jointCost))
                best.Offer(first.Cost + elsewhere.Cost, [first, elsewhere]);
            else if (joint is not null)
                best.Offer(jointCost!.Value, joint);
        }
        return best.ToPlace(request);
    }

    private RequestPlace? FindChain(int request)
    {
        var places = new List<Insertion>();
        var formerTours = new List<DraftTour[]>();
        for (var ride = rides.FirstRide[request]; ride < rides.FirstRide[request + 1]; ride++)
        {
            if (FindTwoCheapest(ride).Cheapest is not { } place)
                break;
            places.Add(place);
            formerTours.Add(_search.Apply(vehicles[place.Vehicle], place));
        }
        for (var i = places.Count - 1; i >= 0; i--)
            vehicles[places[i].Vehicle].Undo(places[i].Window, formerTours[i]);
        return places.Count == rides.RidesOf(request)
            ? new RequestPlace(request, places, places.Sum(place => place.Cost), null, 1)
            : null;
    }

    private (Insertion? Cheapest, Insertion? Second) FindTwoCheapest(int ride)
    {
        Insertion? cheapest = null;
        Insertion? second = null;
        for (var vehicle = 0; vehicle < vehicles.Length; vehicle++)
        {
            if (FindSingle(ride, vehicle) is not { } place)
                continue;
            if (cheapest is null || place.Cost < cheapest.Value.Cost)
                (cheapest, second) = (place, cheapest);
            else if (second is null || place.Cost < second.Value.Cost)
                second = place;
        }
        return (cheapest, second);
    }

    private Insertion? FindSingle(int ride, int vehicle)
    {
        var version = vehicles[vehicle].Version + 1;
        ref var known = ref _single[(ride * vehicles.Length) + vehicle];
        if (known.Version == version)
            return known.Place;
        var place = _search.FindBest(vehicles[vehicle], ride);
        // Chains look at states that are taken back; only what belongs to a lasting state may be kept.
        if (rides.RidesOf(rides.RequestOf[ride]) <= 2)
            known = (version, place);
        return place;
    }

    private Insertion[]? FindJoint(int request, int vehicle)
    {
        var draft = vehicles[vehicle];
        var version = draft.Version + 1;
        ref var known = ref _joint[(request * vehicles.Length) + vehicle];
        if (known.Version == version)
            return known.Places;
        var there = rides.FirstRide[request];
        Insertion[]? best = null;
        foreach (var first in _search.ListBestPerTour(draft, there).ToList())
        {
            var former = _search.Apply(draft, first);
            if (_search.FindBest(draft, there + 1) is { } second && (best is null || first.Cost + second.Cost < best[0].Cost + best[1].Cost))
                best = [first, second];
            draft.Undo(first.Window, former);
        }
        known = (version, best);
        return best;
    }

    private struct BestTwo
    {
        private Insertion[]? _places;
        private long _cost;
        private long? _next;
        private int _options;

        public void Offer(long cost, Insertion[] places)
        {
            _options++;
            if (_places is null || cost < _cost)
            {
                if (_places is not null)
                    _next = _cost;
                (_places, _cost) = (places, cost);
            }
            else if (_next is null || cost < _next)
            {
                _next = cost;
            }
        }

        public readonly RequestPlace? ToPlace(int request) =>
            _places is null ? null : new RequestPlace(request, _places, _cost, _next, _options);
    }
}
