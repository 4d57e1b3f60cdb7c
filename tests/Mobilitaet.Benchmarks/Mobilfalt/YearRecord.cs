using Mobilitaet.Routing;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>Adds up a year of one way of running the service.</summary>
internal sealed class YearRecord(TravelTimes times, int volunteers)
{
    private readonly Dictionary<int, long> _milliseconds = [];
    private readonly Dictionary<string, int> _refusals = [];
    private long _rides;
    private long _ridesServed;
    private long _wishes;
    private long _wishesServed;
    private long _people;
    private long _occupied;
    private long _driverDays;
    private long _direct;
    private long _metres;

    public void Add(List<TripWish> wishes, DayOutcome day)
    {
        foreach (var wish in wishes)
        {
            _wishes++;
            _rides += wish.Rides;
            if (!day.Served.Contains(wish.Request.Id))
                continue;
            _wishesServed++;
            _ridesServed += wish.Rides;
            foreach (var ride in wish.Request.Rides)
                _direct += times.Milliseconds(ride.Pickup.Location, ride.DropOff.Location);
        }
        _occupied += day.OccupiedTrips;
        _people += day.PeopleInThem;
        foreach (var (volunteer, driven) in day.Driven)
        {
            _driverDays++;
            _metres += driven.Metres;
            _milliseconds[volunteer] = _milliseconds.GetValueOrDefault(volunteer) + driven.Milliseconds;
        }
        foreach (var (reason, count) in day.Refusals)
            _refusals[reason] = _refusals.GetValueOrDefault(reason) + count;
    }

    public SortedDictionary<string, object> Describe() => new(StringComparer.Ordinal)
    {
        ["wishes"] = _wishes,
        ["rides"] = _rides,
        ["rides_served"] = _ridesServed,
        ["share_served"] = Math.Round((double)_ridesServed / Math.Max(1, _rides), 4),
        ["wishes_served_share"] = Math.Round((double)_wishesServed / Math.Max(1, _wishes), 4),
        ["people_per_occupied_trip"] = Math.Round((double)_people / Math.Max(1, _occupied), 3),
        ["tour_minutes_per_driver_day"] = Math.Round(_milliseconds.Values.Sum() / 60_000.0 / Math.Max(1, _driverDays), 1),
        ["detour_minutes_per_driver_day"] = Math.Round((_milliseconds.Values.Sum() - _direct) / 60_000.0 / Math.Max(1, _driverDays), 1),
        ["detour_minutes_per_ride"] = Math.Round((_milliseconds.Values.Sum() - _direct) / 60_000.0 / Math.Max(1, _ridesServed), 1),
        ["km_per_ride"] = Math.Round(_metres / 1000.0 / Math.Max(1, _ridesServed), 1),
        ["gini_of_minutes"] = Math.Round(Gini(), 3),
        ["refusals"] = _refusals.OrderByDescending(pair => pair.Value).ToDictionary(pair => pair.Key, pair => pair.Value),
    };

    /// <summary>0 when all volunteers drive the same time, near 1 when one drives it all; those who never drove count.</summary>
    private double Gini()
    {
        var sorted = _milliseconds.Values.Concat(Enumerable.Repeat(0L, volunteers - _milliseconds.Count)).Order().ToArray();
        var total = (double)sorted.Sum();
        return total == 0 ? 0 : sorted.Select((value, index) => ((2.0 * (index + 1)) - sorted.Length - 1) * value).Sum() / (sorted.Length * total);
    }
}
