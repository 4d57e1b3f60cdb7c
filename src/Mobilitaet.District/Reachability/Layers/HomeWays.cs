using System.Runtime.InteropServices;
using Mobilitaet.Routing.Reachability;
using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>
/// The ways between one home and one door on one day, gathered into lists that are used again for the next home. Walk, bus, on-demand bus
/// and volunteers follow each other in one list, so each layer is a beginning of the next and nesting needs no rule.
/// </summary>
/// <param name="doors">All doors.</param>
/// <param name="volunteers">Who drives.</param>
/// <param name="findHidden">The hidden trips of a door and a date.</param>
internal sealed class HomeWays(ReachDoors doors, VolunteerRides volunteers, Func<int, LocalDate, HiddenTrips> findHidden)
{
    private readonly WayList _there = new();
    private readonly WayList _back = new();
    private readonly List<TimedWay> _thereIfBooked = [];
    private readonly List<TimedWay> _backIfBooked = [];
    private readonly HiddenWays _hidden = new();
    private readonly List<VolunteerRide> _rides = [];
    private DoorDayTrips? _trips;
    private LocalDate _date;
    private int _far;
    private int _home;
    private int _door;
    private bool _askedIfBooked;

    /// <summary>Gathers what there is between a home and a door.</summary>
    /// <param name="trips">Of the door.</param>
    /// <param name="date">The day.</param>
    /// <param name="home">Where one lives.</param>
    /// <param name="door">Where one goes.</param>
    public void Load(DoorDayTrips trips, LocalDate date, int home, int door) => Load(trips, home, date, home, door);

    /// <summary>The same from the trips of the home, as <see cref="DoorDayTrips.AsHome"/> gives them.</summary>
    public void LoadFromHome(DoorDayTrips tripsOfHome, LocalDate date, int home, int door) => Load(tripsOfHome, door, date, home, door);

    /// <summary>What one layer offers.</summary>
    public LayerWays Of(ReachLayer layer) => new()
    {
        There = _there.Of(layer),
        Back = _back.Of(layer),
        WalksThere = layer != ReachLayer.Foot && _there.HasWalk ? 1 : 0,
        WalksBack = layer != ReachLayer.Foot && _back.HasWalk ? 1 : 0,
        WhenEmpty = doors.WhyNothing(layer, _home, _door),
    };

    /// <summary>The same, and what the useful trips of the day hide.</summary>
    public LayerWays AddHidden(LayerWays ways, ReachLayer layer) => _hidden.AddTo(ways, layer, findHidden(_door, _date), _home);

    /// <summary>The same, and what could be ridden if every ride could still be booked.</summary>
    public LayerWays AddIfBooked(LayerWays ways)
    {
        if (!_askedIfBooked)
        {
            _askedIfBooked = true;
            var (there, back) = _trips!.IfBooked;
            Fill(_thereIfBooked, there, _far);
            Fill(_backIfBooked, back, _far);
        }
        return ways with { ThereIfBooked = CollectionsMarshal.AsSpan(_thereIfBooked), BackIfBooked = CollectionsMarshal.AsSpan(_backIfBooked) };
    }

    private void Load(DoorDayTrips trips, int far, LocalDate date, int home, int door)
    {
        (_trips, _date, _far, _home, _door, _askedIfBooked) = (trips, date, far, home, door, false);
        _hidden.Clear();
        _there.Begin(doors.Set.FindSeconds(doors.Walking, home, door));
        _back.Begin(doors.Set.FindSeconds(doors.Walking, door, home));
        _there.AddTrips(ReachLayer.Bus, trips.BusThere.Of(far));
        _back.AddTrips(ReachLayer.Bus, trips.BusBack.Of(far));
        _there.AddTrips(ReachLayer.OnDemand, trips.OnDemandThere.Of(far));
        _back.AddTrips(ReachLayer.OnDemand, trips.OnDemandBack.Of(far));
        _there.AddCalls(ReachLayer.OnDemand, trips.OnDemandThere.CallsOf(far));
        _back.AddCalls(ReachLayer.OnDemand, trips.OnDemandBack.CallsOf(far));
        volunteers.List(date, home, door, Direction.There, _rides);
        _there.AddRides(_rides);
        volunteers.List(date, home, door, Direction.Back, _rides);
        _back.AddRides(_rides);
        _there.SetOwn(ReachLayer.Bicycle, doors.Set.FindSeconds(TravelMode.Bicycle, home, door));
        _back.SetOwn(ReachLayer.Bicycle, doors.Set.FindSeconds(TravelMode.Bicycle, door, home));
        _there.SetOwn(ReachLayer.Car, doors.Set.FindSeconds(TravelMode.Car, home, door));
        _back.SetOwn(ReachLayer.Car, doors.Set.FindSeconds(TravelMode.Car, door, home));
    }

    private static void Fill(List<TimedWay> ways, DoorProfiles profiles, int home)
    {
        ways.Clear();
        foreach (var trip in profiles.Of(home))
            ways.Add(TimedWay.Of(trip));
        foreach (var call in profiles.CallsOf(home))
            ways.Add(TimedWay.Of(call));
    }
}
