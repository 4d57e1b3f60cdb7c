using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;
using NetTopologySuite.IO;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over on-demand services that run within windows of time (GTFS-Flex) and the areas they serve.</summary>
internal sealed class FlexMerge(FeedMerge merge, LineMerge lines, BookingMerge bookings)
{
    private readonly Dictionary<(GtfsPlaceKind, int), int> _areas = [];
    private readonly WKBWriter _polygons = new();

    public static bool IsFlex(ReadOnlySpan<GtfsStopTime> rows)
    {
        foreach (ref readonly var row in rows)
        {
            if (row.HasWindow)
                return true;
        }
        return false;
    }

    /// <summary>Whether two rows have fixed times, so that one can ride between them as on any bus.</summary>
    public static bool HasTimedRide(ReadOnlySpan<GtfsStopTime> rows)
    {
        var timed = 0;
        foreach (ref readonly var row in rows)
        {
            if (!row.HasWindow && row.PlaceKind == GtfsPlaceKind.Stop)
                timed++;
        }
        return timed > 1;
    }

    public void Add()
    {
        for (var index = 0; index < merge.Feed.Trips.Length; index++)
        {
            var rows = merge.Feed.StopTimesOf(index);
            if (IsFlex(rows) && merge.ServiceRuns[merge.Feed.Trips[index].Service])
                AddTrip(merge.Feed.Trips[index], rows);
        }
    }

    private void AddTrip(GtfsTrip trip, ReadOnlySpan<GtfsStopTime> rows)
    {
        var firstCall = merge.Content.FlexCalls.Count;
        var calls = new CallMerge(merge, lines, bookings);
        foreach (ref readonly var row in rows)
        {
            var (board, boardBooking) = calls.Boarding(Booked(row, row.Pickup), row.PickupRule, trip.Route);
            var (alight, alightBooking) = calls.Alighting(Booked(row, row.DropOff), row.DropOffRule, trip.Route);
            var isStop = row.PlaceKind == GtfsPlaceKind.Stop;
            merge.Content.FlexCalls.Add(new FlexCallRecord(
                isStop ? -1 : AreaOf(row.PlaceKind, row.Place),
                isStop ? merge.FirstStop + row.Place : -1,
                row.HasWindow ? row.WindowStart : row.Arrival,
                row.HasWindow ? row.WindowEnd : row.Departure,
                boardBooking, alightBooking, board, alight));
        }
        merge.Content.FlexTrips.Add(new FlexTripRecord(
            merge.Text(trip.Id),
            merge.FirstLine + trip.Route,
            merge.Services[trip.Service],
            merge.Text(trip.Headsign),
            firstCall,
            rows.Length,
            (float)(trip.SafeDurationFactor ?? 0),
            (int)(trip.SafeDurationOffset ?? 0),
            FeedMerge.FitnessOf(trip.Wheelchair)));
    }

    // Nobody knows when the vehicle comes without having booked it.
    private static GtfsBoarding Booked(in GtfsStopTime row, GtfsBoarding kind) =>
        row.HasWindow && kind != GtfsBoarding.None ? GtfsBoarding.PhoneAgency : kind;

    private int AreaOf(GtfsPlaceKind kind, int place)
    {
        if (!_areas.TryGetValue((kind, place), out var area))
        {
            area = merge.Content.FlexAreas.Count;
            _areas.Add((kind, place), area);
            merge.Content.FlexAreas.Add(kind == GtfsPlaceKind.LocationGroup ? GroupOf(merge.Feed.LocationGroups[place]) : PolygonOf(merge.Feed.Locations[place]));
        }
        return area;
    }

    private FlexAreaRecord GroupOf(GtfsLocationGroup group)
    {
        var first = merge.Content.FlexAreaStops.Count;
        merge.Content.FlexAreaStops.AddRange(group.Stops.Where(stop => merge.Feed.Stops[stop].Location is not null).Select(stop => merge.FirstStop + stop));
        return new FlexAreaRecord(merge.Text(group.Id), merge.Text(group.Name), first, merge.Content.FlexAreaStops.Count - first, merge.Content.FlexPolygons.Count, 0);
    }

    private FlexAreaRecord PolygonOf(GtfsLocation location)
    {
        var first = merge.Content.FlexPolygons.Count;
        merge.Content.FlexPolygons.AddRange(_polygons.Write(location.Area));
        return new FlexAreaRecord(
            merge.Text(location.Id), merge.Text(location.Name), merge.Content.FlexAreaStops.Count, 0, first, merge.Content.FlexPolygons.Count - first);
    }
}
