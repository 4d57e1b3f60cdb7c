using Mobilitaet.Routing.GtfsFiles;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Finds the stops that a rule for changing means: a station's rule goes for its platforms. Bounds what stations may multiply.</summary>
internal sealed class TransferStops
{
    // A station with a thousand platforms does not exist.
    private const int MostPairs = 250_000;

    // Single stops are limited by the rows of the file; stations multiply.
    private const int MostPairsOfAllStations = 1_000_000;

    private readonly FeedMerge _merge;
    private readonly ILookup<int, int> _platforms;
    private readonly Lazy<HashSet<(int Route, int Stop)>> _callsOfLines;
    private long _stationPairs;

    public TransferStops(FeedMerge merge)
    {
        _merge = merge;
        _platforms = Enumerable.Range(0, merge.Feed.Stops.Length)
            .Where(IsServed)
            .SelectMany(stop => StationsOf(stop).Select(station => (station, stop)))
            .ToLookup(pair => pair.station, pair => pair.stop);
        _callsOfLines = new Lazy<HashSet<(int, int)>>(ListCallsOfLines);
    }

    /// <summary>How many ends of the rule are stations: the fewer, the more it says.</summary>
    public int StationsIn(GtfsTransfer transfer) => (IsStation(transfer.FromStop!.Value) ? 1 : 0) + (IsStation(transfer.ToStop!.Value) ? 1 : 0);

    /// <summary>All pairs of stops that the rule means; none, with a notice, where these are too many.</summary>
    public IEnumerable<(int From, int To)> PairsOf(GtfsTransfer transfer)
    {
        var froms = StopsOf(transfer.FromStop!.Value, transfer.FromRoute, transfer.FromTrip);
        var tos = StopsOf(transfer.ToStop!.Value, transfer.ToRoute, transfer.ToTrip);
        var pairs = (long)froms.Count * tos.Count;
        if (pairs > 1)
            _stationPairs += pairs;
        if (pairs > MostPairs || (pairs > 1 && _stationPairs > MostPairsOfAllStations))
        {
            _merge.Report(GtfsRules.IgnoredTransferRule, GtfsFileNames.Transfers, transfer.Row, "The stations have too many platforms for this rule; it was left out.");
            return [];
        }
        return froms.SelectMany(from => tos.Select(to => (_merge.FirstStop + from, _merge.FirstStop + to)));
    }

    /// <summary>Where the rule names a trip or a line, only the stops at which these call.</summary>
    private List<int> StopsOf(int stop, int? route, int? trip)
    {
        var stops = StopsOf(stop);
        if (trip is { } index)
            stops.RemoveAll(candidate => !CallsAt(index, candidate));
        else if (route is { } line)
            stops.RemoveAll(candidate => !_callsOfLines.Value.Contains((line, candidate)));
        return stops;
    }

    private List<int> StopsOf(int stop)
    {
        if (!IsStation(stop))
            return [stop];
        var stops = _platforms[stop].ToList();
        if (IsServed(stop))
            stops.Add(stop);
        return stops;
    }

    private bool CallsAt(int trip, int stop)
    {
        foreach (ref readonly var row in _merge.Feed.StopTimesOf(trip))
        {
            if (row.PlaceKind == GtfsPlaceKind.Stop && row.Place == stop)
                return true;
        }
        return false;
    }

    private HashSet<(int Route, int Stop)> ListCallsOfLines()
    {
        var calls = new HashSet<(int, int)>();
        for (var trip = 0; trip < _merge.Feed.Trips.Length; trip++)
        {
            foreach (ref readonly var row in _merge.Feed.StopTimesOf(trip))
            {
                if (row.PlaceKind == GtfsPlaceKind.Stop)
                    calls.Add((_merge.Feed.Trips[trip].Route, row.Place));
            }
        }
        return calls;
    }

    private bool IsStation(int stop) => _merge.Feed.Stops[stop].Type == GtfsLocationType.Station;

    private bool IsServed(int stop) => _merge.Content.Stops[_merge.FirstStop + stop].Kind is (byte)GtfsLocationType.Stop or (byte)GtfsLocationType.BoardingArea;

    private IEnumerable<int> StationsOf(int stop)
    {
        for (var parent = _merge.Feed.Stops[stop].Parent; parent is { } index; parent = _merge.Feed.Stops[index].Parent)
        {
            if (IsStation(index))
                yield return index;
        }
    }
}
