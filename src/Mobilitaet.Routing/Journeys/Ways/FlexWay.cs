using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys.Ways;

/// <summary>A booked ride between two places of a service's areas, with the walks at its ends that lead to doors.</summary>
/// <param name="Service">The service on its day.</param>
/// <param name="PickUp">Where one is picked up: a stop, or null for the door.</param>
/// <param name="DropOff">Where one is brought: a stop, or null for the door.</param>
/// <param name="WalkBefore">The walk from the door to the pick-up; null for none.</param>
/// <param name="WalkAfter">The walk from the drop-off to the door; null for none.</param>
/// <param name="RideSeconds">What the operator plans for the ride at most.</param>
internal sealed record FlexWay(FlexService Service, Stop? PickUp, Stop? DropOff, DoorWay? WalkBefore, DoorWay? WalkAfter, int RideSeconds)
{
    /// <summary>Door to stop, stop to door, or door to door, without any slack.</summary>
    public int Seconds => WalkSeconds + RideSeconds;

    public int WalkSeconds => (WalkBefore?.Seconds ?? 0) + (WalkAfter?.Seconds ?? 0);

    /// <summary>The first second of the day at which one may be picked up.</summary>
    public int EarliestPickUp => Math.Max(Math.Max(Service.PickUpFrom, Service.DropOffFrom - RideSeconds), Service.BookedFrom);

    /// <summary>The last second of the day at which one may be picked up and still be brought within hours.</summary>
    public int LatestPickUp => Math.Min(Service.PickUpTo, Service.DropOffTo - RideSeconds);

    /// <summary>Whether one may leave the door at this second of the day.</summary>
    public bool CanLeaveAt(int second)
    {
        var pickUp = second + (WalkBefore?.Seconds ?? 0);
        return pickUp >= EarliestPickUp && pickUp <= LatestPickUp;
    }
}
