using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>All useful trips of one date between one door and all others, with what comes without being asked and with what must be booked.</summary>
internal sealed class DoorDayTrips
{
    private readonly Lazy<(DoorProfiles There, DoorProfiles Back)> _ifBooked;

    public DoorDayTrips(DoorSearch search, int door, DoorDay bus, DoorDay onDemand, Func<(DoorProfiles There, DoorProfiles Back)> ifBooked)
    {
        BusThere = search.Towards(door, bus);
        BusBack = search.From(door, bus);
        OnDemandThere = search.Towards(door, onDemand);
        OnDemandBack = search.From(door, onDemand);
        _ifBooked = new(ifBooked);
    }

    private DoorDayTrips(DoorDayTrips turned)
    {
        (BusThere, BusBack) = (turned.BusBack, turned.BusThere);
        (OnDemandThere, OnDemandBack) = (turned.OnDemandBack, turned.OnDemandThere);
        _ifBooked = new(() => (turned.IfBooked.Back, turned.IfBooked.There));
    }

    public DoorProfiles BusThere { get; }

    public DoorProfiles BusBack { get; }

    public DoorProfiles OnDemandThere { get; }

    public DoorProfiles OnDemandBack { get; }

    /// <summary>If every ride could still be booked; only gaps ask for it.</summary>
    public (DoorProfiles There, DoorProfiles Back) IfBooked => _ifBooked.Value;

    /// <summary>The doors between which and the asked one any vehicle runs, if every ride could still be booked.</summary>
    public IEnumerable<int> ListDoors()
    {
        var doors = new HashSet<int>();
        foreach (var profiles in (DoorProfiles[])[BusThere, BusBack, OnDemandThere, OnDemandBack, IfBooked.There, IfBooked.Back])
        {
            doors.UnionWith(profiles.DoorsWithTrips.ToArray());
            doors.UnionWith(profiles.DoorsWithCalls.ToArray());
        }
        return doors;
    }

    /// <summary>The same trips as they serve who lives at the asked door: away from it is there, towards it is back.</summary>
    public DoorDayTrips AsHome() => new(this);
}
