using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>The trips of one date between one door and all others that the useful ones leave out: something leaves later and arrives earlier, which is no help where one must not arrive so early. Searched when first asked for.</summary>
internal sealed class HiddenTrips(DoorSearches searches, int door, DoorDay bus, DoorDay onDemand)
{
    private readonly Lazy<(DoorProfiles There, DoorProfiles Back)> _bus = new(() => searches.SearchHidden(door, bus));
    private readonly Lazy<(DoorProfiles There, DoorProfiles Back)> _onDemand = new(() => searches.SearchHidden(door, onDemand));

    /// <summary>By what comes without being asked.</summary>
    public (DoorProfiles There, DoorProfiles Back) Bus => _bus.Value;

    /// <summary>And by what must be booked.</summary>
    public (DoorProfiles There, DoorProfiles Back) OnDemand => _onDemand.Value;
}
