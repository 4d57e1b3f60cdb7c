using Mobilitaet.Routing.MappedFiles;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>The sections of an opened timetable file.</summary>
internal sealed class TimetableTables
{
    private const int MostParents = 8;

    public TimetableTables(MappedFileReader file)
    {
        TextBytes = file.Get<byte>("text-bytes");
        TextStarts = file.Get<int>("text-starts");
        var range = file.Get<int>("service-range");
        (FirstServiceDay, WordsPerService) = (range[0], range[1]);
        ServiceDays = file.Get<ulong>("service-days");
        Feeds = file.Get<FeedRecord>("feeds");
        Agencies = file.Get<AgencyRecord>("agencies");
        Stops = file.Get<StopRecord>("stops");
        Lines = file.Get<LineRecord>("lines");
        Patterns = file.Get<PatternRecord>("patterns");
        Calls = file.Get<CallRecord>("calls");
        Trips = file.Get<TripRecord>("trips");
        Times = file.Get<CallTime>("times");
        Bookings = file.Get<BookingRecord>("bookings");
        Transfers = file.Get<TransferRecord>("transfers");
        SpecificTransfers = file.Get<SpecificTransferRecord>("specific-transfers");
        SeatLinks = file.Get<SeatLinkRecord>("seat-links");
        FlexTrips = file.Get<FlexTripRecord>("flex-trips");
        FlexCalls = file.Get<FlexCallRecord>("flex-calls");
        FlexAreas = file.Get<FlexAreaRecord>("flex-areas");
        FlexAreaStops = file.Get<int>("flex-area-stops");
        FlexPolygons = file.Get<byte>("flex-polygons");
        Shapes = file.Get<ShapeRecord>("shapes");
        ShapePoints = file.Get<ShapePointRecord>("shape-points");
    }

    public MappedArray<byte> TextBytes { get; }

    public MappedArray<int> TextStarts { get; }

    public int FirstServiceDay { get; }

    public int WordsPerService { get; }

    public MappedArray<ulong> ServiceDays { get; }

    public MappedArray<FeedRecord> Feeds { get; }

    public MappedArray<AgencyRecord> Agencies { get; }

    public MappedArray<StopRecord> Stops { get; }

    public MappedArray<LineRecord> Lines { get; }

    public MappedArray<PatternRecord> Patterns { get; }

    public MappedArray<CallRecord> Calls { get; }

    public MappedArray<TripRecord> Trips { get; }

    public MappedArray<CallTime> Times { get; }

    public MappedArray<BookingRecord> Bookings { get; }

    public MappedArray<TransferRecord> Transfers { get; }

    public MappedArray<SpecificTransferRecord> SpecificTransfers { get; }

    public MappedArray<SeatLinkRecord> SeatLinks { get; }

    public MappedArray<FlexTripRecord> FlexTrips { get; }

    public MappedArray<FlexCallRecord> FlexCalls { get; }

    public MappedArray<FlexAreaRecord> FlexAreas { get; }

    public MappedArray<int> FlexAreaStops { get; }

    public MappedArray<byte> FlexPolygons { get; }

    public MappedArray<ShapeRecord> Shapes { get; }

    public MappedArray<ShapePointRecord> ShapePoints { get; }

    /// <summary>Whether a service runs on a day (days since 1970-01-01).</summary>
    public bool Runs(int service, int day)
    {
        var bit = day - FirstServiceDay;
        return bit >= 0 && bit < WordsPerService * DaySet.DaysPerWord
            && (ServiceDays[(service * WordsPerService) + (bit / DaySet.DaysPerWord)] >> (bit % DaySet.DaysPerWord) & 1) != 0;
    }

    /// <summary>The topmost parent of a stop; the stop itself when it has none.</summary>
    public int StationOf(int stop)
    {
        // A damaged file must not lead in circles.
        for (var depth = 0; depth < MostParents && Stops[stop].Parent is >= 0 and var parent; depth++)
            stop = parent;
        return stop;
    }
}
