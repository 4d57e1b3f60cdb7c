using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Chains;

/// <summary>One direction of a chain: a way, the hand-over at the childcare, and a second way.</summary>
public readonly record struct ChainTrip(ReachTrip First, ReachTrip Second)
{
    /// <summary>From leaving to arriving, hand-over and waiting included.</summary>
    public int Seconds => Second.Arrival - First.Departure;
}
