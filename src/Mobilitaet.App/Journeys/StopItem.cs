using Mobilitaet.Routing;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.App.Journeys;

/// <summary>A stop or station as the API answers it.</summary>
public sealed record StopItem(string Id, string Name, string Platform, GeoPoint Position, bool IsStation, Fitness Wheelchair)
{
    public static StopItem Of(StopPlace stop) => new(stop.Id, stop.Name, stop.Platform, stop.Position, stop.IsStation, stop.Wheelchair);
}
