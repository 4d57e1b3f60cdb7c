using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys;

/// <summary>Where a journey starts or ends: a door, or a stop or station of the timetable.</summary>
/// <param name="Position">Where it is.</param>
/// <param name="Stop">The stop or station; null for a door.</param>
/// <param name="Name">What to call it; empty when nobody said.</param>
public sealed record JourneyPlace(GeoPoint Position, Stop? Stop = null, string Name = "")
{
    public static JourneyPlace At(GeoPoint position, string name = "") => new(position, null, name);

    public static JourneyPlace At(Timetable timetable, Stop stop)
    {
        var place = timetable.Get(stop);
        return new JourneyPlace(place.Position, stop, place.Name);
    }
}
