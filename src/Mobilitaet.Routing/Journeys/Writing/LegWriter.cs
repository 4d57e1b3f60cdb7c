using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using NodaTime;

namespace Mobilitaet.Routing.Journeys.Writing;

/// <summary>Writes the legs of journeys that were kept: places, clock times, lines, instructions.</summary>
/// <param name="data">The planner's data.</param>
/// <param name="state">Street searches; null when the query asks for no geometry.</param>
/// <param name="query">What was asked.</param>
/// <param name="from">The start.</param>
/// <param name="to">The destination.</param>
/// <param name="day">The day whose seconds all times are.</param>
internal sealed class LegWriter(PlannerData data, PlannerState? state, JourneyQuery query, DoorPoint from, DoorPoint to, DayTimetable day)
{
    private readonly StreetLegWriter _streets = new(data, state, query);
    private readonly RideLegWriter _rides = new(data, state, query);
    private readonly FlexLegWriter _flex = new(data, state, query, day);

    public Journey Write(Itinerary itinerary)
    {
        var legs = new List<Leg>();
        if (itinerary.Direct is { } direct)
        {
            legs.Add(_streets.Write(
                from.LegPlace, to.LegPlace, from.Find(direct.Mode), to.Find(direct.Mode), direct, Clock(itinerary.Departure), Clock(itinerary.Arrival)));
        }
        else if (itinerary.Flex is { } flex)
        {
            _flex.Write(flex, from, to, itinerary.Departure + (flex.WalkBefore?.Seconds ?? 0), legs, _streets);
        }
        else
        {
            WriteTransit(itinerary, legs);
        }
        return new Journey(legs, itinerary.Layers);
    }

    private void WriteTransit(Itinerary itinerary, List<Leg> legs)
    {
        var (access, egress) = (itinerary.Access!.Value, itinerary.Egress!.Value);
        WriteAccess(access, itinerary.Departure, legs);
        for (var i = 0; i < itinerary.Rides.Count; i++)
        {
            if (i > 0)
                WriteChange(itinerary.Rides[i - 1], itinerary.Rides[i], legs);
            _rides.Write(itinerary.Day!, itinerary.Rides[i], legs);
        }
        WriteEgress(egress, itinerary.Rides[^1].Arrival, itinerary.Arrival, legs);
    }

    private void WriteAccess(in DoorWay way, int departure, List<Leg> legs)
    {
        if (way.Flex is { } flex)
        {
            _flex.Write(flex, from, null, departure + (flex.WalkBefore?.Seconds ?? 0), legs, _streets);
        }
        else if (way.Kind == DoorWayKind.Street)
        {
            legs.Add(_streets.Write(
                from.LegPlace, data.LegPlace(way.Stop), from.Find(way.Mode), Snap(way), way, Clock(departure), ClockAt(departure + way.Seconds, way.Stop)));
        }
    }

    private void WriteEgress(in DoorWay way, int alighted, int arrival, List<Leg> legs)
    {
        if (way.Flex is { } flex)
        {
            _flex.Write(flex, null, to, arrival - flex.Seconds, legs, _streets);
        }
        else if (way.Kind == DoorWayKind.Street)
        {
            // A walk starts on alighting; a car needs a moment to load.
            var start = way.Mode == query.Walking ? alighted : arrival - way.Seconds;
            legs.Add(_streets.Write(
                data.LegPlace(way.Stop), to.LegPlace, Snap(way), to.Find(way.Mode), way, ClockAt(start, way.Stop), Clock(start + way.Seconds)));
        }
    }

    /// <summary>The walk between two vehicles; what remains until the second one leaves is waiting.</summary>
    private void WriteChange(in TransitRide before, in TransitRide after, List<Leg> legs)
    {
        if (before.To == after.From)
            return;
        var path = data.Footpaths(query.Walking)?.Find(before.To, after.From);
        var available = after.Departure - before.Arrival;
        var beeline = data.Timetable.PositionOf(before.To).MetresTo(data.Timetable.PositionOf(after.From));
        // Where the timetable's own rule is quicker than our walk, the rule counts; where the streets know no way, one walks at 1 m/s.
        var seconds = Math.Min(path?.Seconds ?? (int)Math.Ceiling(beeline), available);
        var metres = path?.Metres ?? (int)Math.Round(beeline);
        var way = new DoorWay(DoorWayKind.Street, query.Walking, after.From, seconds, metres);
        var snapped = path is null ? null : data.Snapped(query.Walking);
        legs.Add(_streets.Write(
            data.LegPlace(before.To), data.LegPlace(after.From), snapped?.Find(before.To), snapped?.Find(after.From), way,
            ClockAt(before.Arrival, before.To), ClockAt(before.Arrival + seconds, after.From)));
    }

    private SnappedPoint? Snap(in DoorWay way) => data.Snapped(way.Mode)?.Find(way.Stop);

    private ZonedDateTime Clock(int seconds) => day.InstantAt(seconds).InZone(data.Timetable.Zone);

    private ZonedDateTime ClockAt(int seconds, Stop stop) => day.ClockAt(seconds, stop);
}
