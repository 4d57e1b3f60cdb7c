using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Journeys;

/// <summary>Where a leg starts or ends; stop and platform are null at a door.</summary>
public sealed record LegPlaceItem(string Name, GeoPoint Position, string? StopId, string? Platform)
{
    public static LegPlaceItem Of(LegPlace place) => new(place.Name, place.Position, place.Stop?.Id, place.Stop?.Platform);
}
