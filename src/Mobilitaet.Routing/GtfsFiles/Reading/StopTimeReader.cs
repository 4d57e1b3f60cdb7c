using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>stop_times.txt</c>, by far the longest file, without allocating per row.</summary>
internal sealed class StopTimeReader(FeedTables feed, FeedIds ids, GtfsStop[] stops, TextPool headsigns)
{
    private const int BytesPerRow = 40;
    private const int MostRowsToTrust = 4_000_000;

    private byte[] _lastTripId = [];
    private int _lastTrip = IdIndex.Unknown;

    public List<GtfsStopTime> Read()
    {
        using var table = feed.Get(GtfsFileNames.StopTimes);
        var columns = new StopTimeColumns(table);
        if (!columns.Stop.Exists && !columns.Group.Exists && !columns.Location.Exists)
            table.EssentialColumn("stop_id");
        if (!columns.WindowStart.Exists)
        {
            table.EssentialColumn("arrival_time");
            table.EssentialColumn("departure_time");
        }
        var rows = new List<GtfsStopTime>((int)Math.Min(MostRowsToTrust, feed.LengthOf(table.File) / BytesPerRow));
        while (table.Next())
        {
            if (ReadRow(table, columns) is { } row)
                rows.Add(row);
        }
        return rows;
    }

    private GtfsStopTime? ReadRow(GtfsTable table, StopTimeColumns columns)
    {
        var trip = TripOf(table, columns.Trip);
        if (trip < 0)
            return null;
        var sequence = table.Whole(columns.Sequence, 0);
        if (sequence is null)
        {
            if (table.IsEmpty(columns.Sequence))
                table.Report(GtfsRules.MissingRequiredField, columns.Sequence, "The place in the trip is missing; the row was left out.");
            return null;
        }
        var row = new GtfsStopTime { Trip = trip, Sequence = sequence.Value, Row = table.Row };
        if (!ReadPlace(table, columns, ref row))
            return null;
        ReadWindow(table, columns, ref row);
        ReadTimes(table, columns, ref row);
        ReadBoarding(table, columns, ref row);
        row.Headsign = table.Pooled(columns.Headsign, headsigns);
        row.ShapeDistance = table.Number(columns.Distance, 0, 1e12) ?? double.NaN;
        return row;
    }

    /// <summary>Rows of one trip nearly always follow each other.</summary>
    private int TripOf(GtfsTable table, GtfsColumn column)
    {
        var id = table.Bytes(column);
        if (!id.IsEmpty && id.SequenceEqual(_lastTripId))
            return _lastTrip;
        if (table.RequiredReference(column, ids.Trips, GtfsFileNames.Trips) is not { } trip)
            return IdIndex.Unknown;
        _lastTrip = trip;
        if (_lastTripId.Length != id.Length)
            _lastTripId = new byte[id.Length];
        id.CopyTo(_lastTripId);
        return _lastTrip;
    }

    private bool ReadPlace(GtfsTable table, StopTimeColumns columns, ref GtfsStopTime row)
    {
        var stop = table.Bytes(columns.Stop);
        var (group, location) = (!table.IsEmpty(columns.Group), !table.IsEmpty(columns.Location));
        if ((!stop.IsEmpty && (group || location)) || (group && location))
            table.ReportRow(GtfsRules.ForbiddenGeographyId, $"The row names more than one place; the {(stop.IsEmpty ? "group of stops" : "stop")} counts.");
        if (!stop.IsEmpty)
            return ReadStop(table, columns.Stop, stop, ref row);
        if (!group && !location)
        {
            table.Report(GtfsRules.MissingRequiredField, columns.Stop, "The row names no stop; it was left out.");
            return false;
        }
        row.PlaceKind = group ? GtfsPlaceKind.LocationGroup : GtfsPlaceKind.Location;
        row.Place = (group
            ? table.Reference(columns.Group, ids.LocationGroups, GtfsFileNames.LocationGroups)
            : table.Reference(columns.Location, ids.Locations, GtfsFileNames.Locations)) ?? -1;
        return row.Place >= 0;
    }

    private bool ReadStop(GtfsTable table, GtfsColumn column, ReadOnlySpan<byte> id, ref GtfsStopTime row)
    {
        row.Place = table.Find(id, ids.Stops);
        if (row.Place < 0)
        {
            // Before location_group_id and location_id were adopted, stop_id named groups and areas as well.
            row.Place = table.Find(id, ids.LocationGroups);
            row.PlaceKind = row.Place >= 0 ? GtfsPlaceKind.LocationGroup : GtfsPlaceKind.Location;
            if (row.Place < 0)
                row.Place = table.Reference(column, ids.Locations, GtfsFileNames.Stops) ?? -1;
            return row.Place >= 0;
        }
        if (stops[row.Place].Type == GtfsLocationType.Stop)
            return true;
        table.Report(GtfsRules.LocationWithUnexpectedStopTime, column, $"{FieldTexts.Quote(id)} is no stop but a station, an entrance or a node; trains and buses were taken to call there all the same.");
        return true;
    }

    private static void ReadWindow(GtfsTable table, StopTimeColumns columns, ref GtfsStopTime row)
    {
        row.WindowStart = table.Time(columns.WindowStart);
        row.WindowEnd = table.Time(columns.WindowEnd);
        if (row.WindowStart < 0 && row.WindowEnd < 0)
            return;
        if (row.WindowStart < 0 || row.WindowEnd < 0)
            table.ReportRow(GtfsRules.MissingPickupOrDropOffWindow, "Only one end of the booking window is given; the window was ignored.");
        else if (row.WindowEnd <= row.WindowStart)
            table.ReportRow(GtfsRules.InvalidPickupDropOffWindow, "The booking window ends before it starts; it was ignored.");
        else
            return;
        row.WindowStart = -1;
        row.WindowEnd = -1;
    }

    private static void ReadTimes(GtfsTable table, StopTimeColumns columns, ref GtfsStopTime row)
    {
        row.Exact = table.Choice(columns.Timepoint, 1, 1) == 1;
        row.Arrival = table.Time(columns.Arrival);
        row.Departure = table.Time(columns.Departure);
        if (row.HasWindow)
        {
            if (row.Arrival >= 0 || row.Departure >= 0)
                table.ReportRow(GtfsRules.ForbiddenArrivalOrDepartureTime, "The row has times beside its booking window; the times were ignored.");
            row.Arrival = -1;
            row.Departure = -1;
        }
        else if (row.Arrival < 0 && row.Departure < 0)
        {
            if (row.Exact && !table.IsEmpty(columns.Timepoint))
                table.Report(GtfsRules.StopTimeTimepointWithoutTimes, columns.Timepoint, "The row claims exact times and has none.");
            row.Exact = false;
        }
        else if (row.Arrival < 0 || row.Departure < 0)
        {
            table.ReportRow(GtfsRules.StopTimeWithOnlyArrivalOrDepartureTime, "Only one of arrival and departure is given; it was taken for both.");
            row.Arrival = row.Departure = Math.Max(row.Arrival, row.Departure);
        }
    }

    private void ReadBoarding(GtfsTable table, StopTimeColumns columns, ref GtfsStopTime row)
    {
        var usual = row.HasWindow ? (int)GtfsBoarding.PhoneAgency : (int)GtfsBoarding.Regular;
        row.Pickup = (GtfsBoarding)table.Choice(columns.Pickup, 3, usual);
        row.DropOff = (GtfsBoarding)table.Choice(columns.DropOff, 3, usual);
        if (row.HasWindow && row.Pickup is (GtfsBoarding.Regular or GtfsBoarding.AskDriver))
            table.Report(GtfsRules.ForbiddenPickupType, columns.Pickup, "Within a window nobody boards without booking; the ride was taken to be booked.");
        if (row.HasWindow && row.DropOff == GtfsBoarding.Regular)
            table.Report(GtfsRules.ForbiddenDropOffType, columns.DropOff, "Within a window nobody alights without booking; the ride was taken to be booked.");
        row.PickupRule = table.Reference(columns.PickupRule, ids.BookingRules, GtfsFileNames.BookingRules) ?? -1;
        row.DropOffRule = table.Reference(columns.DropOffRule, ids.BookingRules, GtfsFileNames.BookingRules) ?? -1;
        var unexplained = (row.Pickup == GtfsBoarding.PhoneAgency && row.PickupRule < 0) || (row.DropOff == GtfsBoarding.PhoneAgency && row.DropOffRule < 0);
        if (unexplained && ids.BookingRules.Count > 0)
            table.ReportRow(GtfsRules.MissingPickupDropOffBookingRuleId, "The ride must be booked, but no booking rule says how.");
    }
}
