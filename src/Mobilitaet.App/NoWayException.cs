using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App;

/// <summary>Both ends are on the streets, but nothing connects them.</summary>
public sealed class NoWayException(Location from, Location to, TravelMode mode)
    : InputException($"There is no way by {ModeNames.Name(mode)} from {from.Label} to {to.Label}.");
