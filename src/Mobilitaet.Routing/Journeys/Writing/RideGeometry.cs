using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Journeys.Writing;

/// <summary>Draws a ride: its part of the feed's shape; else along the streets from stop to stop where that is plausible; else straight.</summary>
internal sealed class RideGeometry(PlannerData data, PlannerState? state)
{
    public IReadOnlyList<GeoPoint> Of(in RidePart part, StopCall[] calls)
    {
        var tables = data.Timetable.Tables;
        ref readonly var trip = ref tables.Trips[part.Trip.Index];
        if (trip.Shape >= 0)
        {
            var record = tables.Shapes[trip.Shape];
            var shape = Array.ConvertAll(
                tables.ShapePoints.Slice(record.FirstPoint, record.FirstPoint + record.PointCount).ToArray(), point => point.ToGeoPoint());
            var stops = tables.Calls.Slice(tables.Patterns[trip.Pattern].FirstCall, tables.Patterns[trip.Pattern].FirstCall + part.AlightCall + 1)
                .ToArray().Select(call => data.Timetable.PositionOf(new Stop(call.Stop))).ToArray();
            if (ShapeCut.Between(shape, stops, part.BoardCall) is { } line)
                return line;
        }
        return AlongStreets(calls, RouteTypes.KindOf(tables.Lines[trip.Line].Type));
    }

    private List<GeoPoint> AlongStreets(StopCall[] calls, VehicleKind kind)
    {
        var isRoadVehicle = kind is VehicleKind.Bus or VehicleKind.OnDemandBus or VehicleKind.Taxi;
        var line = new List<GeoPoint> { calls[0].Stop.Position };
        for (var i = 1; i < calls.Length; i++)
        {
            if (isRoadVehicle && state is not null)
                line.AddRange(data.Hops.Between(calls[i - 1].Stop, calls[i].Stop, state));
            line.Add(calls[i].Stop.Position);
        }
        return line;
    }
}
