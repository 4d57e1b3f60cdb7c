namespace Mobilitaet.Routing.Transit.Records;

/// <summary>Everything a timetable file holds, while it is being put together from feeds.</summary>
internal sealed class TimetableContent(ServiceDaysBuilder serviceDays)
{
    public TextTableBuilder Texts { get; } = new();

    public ServiceDaysBuilder ServiceDays { get; } = serviceDays;

    public List<FeedRecord> Feeds { get; } = [];

    public List<AgencyRecord> Agencies { get; } = [];

    public List<StopRecord> Stops { get; } = [];

    public List<LineRecord> Lines { get; } = [];

    public List<PatternRecord> Patterns { get; } = [];

    public List<CallRecord> Calls { get; } = [];

    /// <summary>Ordered by feed; frequencies are already expanded into single trips.</summary>
    public List<TripRecord> Trips { get; } = [];

    public List<CallTime> Times { get; } = [];

    public List<BookingRecord> Bookings { get; } = [];

    public List<TransferRecord> Transfers { get; } = [];

    public List<SpecificTransferRecord> SpecificTransfers { get; } = [];

    public List<SeatLinkRecord> SeatLinks { get; } = [];

    public List<FlexTripRecord> FlexTrips { get; } = [];

    public List<FlexCallRecord> FlexCalls { get; } = [];

    public List<FlexAreaRecord> FlexAreas { get; } = [];

    public List<int> FlexAreaStops { get; } = [];

    public List<byte> FlexPolygons { get; } = [];

    public List<ShapeRecord> Shapes { get; } = [];

    public List<ShapePointRecord> ShapePoints { get; } = [];
}
