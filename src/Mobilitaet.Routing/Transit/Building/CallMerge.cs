using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Turns a trip's stop times into calls with their rules for boarding and alighting.</summary>
internal sealed class CallMerge(FeedMerge merge, LineMerge lines, BookingMerge bookings)
{
    private readonly List<CallRecord> _calls = [];
    private readonly List<CallTime> _times = [];
    private readonly HashSet<int> _reportedStops = [];

    /// <summary>The calls of the trip read last.</summary>
    public List<CallRecord> Calls => _calls;

    /// <summary>Their times, counted from the first departure.</summary>
    public List<CallTime> Times => _times;

    /// <summary>First departure of the trip read last, seconds of the service day.</summary>
    public int Start { get; private set; }

    /// <summary>Seconds that the trip has already run there, because stops before it were left out.</summary>
    public int Missed { get; private set; }

    /// <summary>False when fewer than two calls are left.</summary>
    public bool Read(int trip)
    {
        _calls.Clear();
        _times.Clear();
        var route = merge.Feed.Trips[trip].Route;
        var first = -1;
        foreach (ref readonly var row in merge.Feed.StopTimesOf(trip))
        {
            if (row.HasWindow)
                continue;
            if (first < 0)
                first = row.Departure;
            if (!IsKnownPlace(row))
                continue;
            if (_calls.Count == 0)
                (Start, Missed) = (row.Departure, row.Departure - first);
            _calls.Add(CallOf(row, route));
            _times.Add(new CallTime(row.Arrival - Start, row.Departure - Start));
        }
        return _calls.Count > 1;
    }

    /// <summary>Whether one may board here, and under which booking rule.</summary>
    public (StopUse Use, int Booking) Boarding(GtfsBoarding kind, int rule, int route) => kind switch
    {
        GtfsBoarding.None => (StopUse.None, -1),
        GtfsBoarding.PhoneAgency => (StopUse.OnDemand, bookings.Get(rule, route)),
        _ when lines.IsOnDemand(route) => (StopUse.OnDemand, bookings.Get(rule, route)),
        GtfsBoarding.AskDriver when rule < 0 => (StopUse.OnDemand, bookings.AskDriver()),
        GtfsBoarding.AskDriver => (StopUse.OnDemand, bookings.Get(rule, route)),
        _ => (StopUse.Regular, -1),
    };

    /// <summary>Whether one may alight here; asking the driver on board needs no booking.</summary>
    public (StopUse Use, int Booking) Alighting(GtfsBoarding kind, int rule, int route) => kind switch
    {
        GtfsBoarding.AskDriver when rule < 0 && !lines.IsOnDemand(route) => (StopUse.Regular, -1),
        _ => Boarding(kind, rule, route),
    };

    private CallRecord CallOf(in GtfsStopTime row, int route)
    {
        var (board, boardBooking) = Boarding(row.Pickup, row.PickupRule, route);
        var (alight, alightBooking) = Alighting(row.DropOff, row.DropOffRule, route);
        return new CallRecord(
            merge.FirstStop + row.Place,
            row.Headsign < 0 ? 0 : merge.Text(merge.Feed.StopHeadsigns[row.Headsign]),
            boardBooking, alightBooking, board, alight);
    }

    private bool IsKnownPlace(in GtfsStopTime row)
    {
        if (row.PlaceKind != GtfsPlaceKind.Stop)
        {
            merge.Report(GtfsRules.MissingRequiredField, GtfsFileNames.StopTimes, row.Row, "An area is served at a fixed time; the row was left out.");
            return false;
        }
        var stop = merge.Feed.Stops[row.Place];
        if (stop.Location is not null)
            return true;
        // Nobody can walk to it, and a line on the map would lead astray.
        if (_reportedStops.Add(row.Place))
            merge.Report(GtfsRules.StopWithoutLocation, GtfsFileNames.Stops, stop.Row, $"Stop '{stop.Id}' has no position; it was left out of all trips.");
        return false;
    }
}
