using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys.Ways;

/// <summary>An end of a journey, brought onto the streets when they are needed.</summary>
internal sealed class DoorPoint(PlannerData data, JourneyPlace place)
{
    private readonly SnappedPoint?[] _snapped = new SnappedPoint?[Enum.GetValues<TravelMode>().Length];

    public JourneyPlace Place => place;

    /// <summary>The stops that the end itself is: a stop, or all platforms of a station; none for a door.</summary>
    public IReadOnlyList<Stop> OwnStops { get; } = StopsOf(data.Timetable, place.Stop);

    /// <summary>Null when no street of the mode lies near.</summary>
    public SnappedPoint? Find(TravelMode mode) => _snapped[(int)mode] ??= data.Streets?.Find(mode)?.FindSnap(place.Position);

    public LegPlace LegPlace => new(place.Name, place.Position, place.Stop is { } stop ? data.Place(stop) : null);

    private static IReadOnlyList<Stop> StopsOf(Timetable timetable, Stop? stop)
    {
        if (stop is not { } known)
            return [];
        if (!timetable.Get(known).IsStation)
            return [known];
        return [.. timetable.ListStops().Where(candidate => timetable.Tables.Stops[candidate.Index].Parent == known.Index)];
    }
}
