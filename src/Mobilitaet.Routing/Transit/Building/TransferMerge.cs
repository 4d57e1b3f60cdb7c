using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over rules for changing: a station's rule goes for its platforms, unless they have a rule of their own.</summary>
internal sealed class TransferMerge(FeedMerge merge)
{
    // A station with a thousand platforms does not exist.
    private const int MostPairs = 250_000;

    // Single stops are limited by the rows of the file; stations multiply.
    private const int MostPairsOfAllStations = 1_000_000;

    private readonly Dictionary<(int From, int To), (int Stations, TransferRecord Record)> _rules = [];
    private long _stationPairs;
    private ILookup<int, int> _platforms = Array.Empty<int>().ToLookup(stop => stop);

    public void Add()
    {
        if (merge.Feed.Transfers.Length == 0)
            return;
        _platforms = Enumerable.Range(0, merge.Feed.Stops.Length)
            .Where(IsServed)
            .SelectMany(stop => StationsOf(stop).Select(station => (station, stop)))
            .ToLookup(pair => pair.station, pair => pair.stop);
        foreach (var transfer in merge.Feed.Transfers.Where(transfer => transfer.Type <= GtfsTransferType.NotPossible))
        {
            if (transfer.FromRoute is not null || transfer.ToRoute is not null || transfer.FromTrip is not null || transfer.ToTrip is not null)
                merge.Report(GtfsRules.IgnoredTransferRule, GtfsFileNames.Transfers, transfer.Row, "A rule for single lines or trips is not taken into account; changes there take the usual time.");
            else
                AddRule(transfer, transfer.FromStop!.Value, transfer.ToStop!.Value);
        }
        merge.Content.Transfers.AddRange(_rules.OrderBy(rule => rule.Key).Select(rule => rule.Value.Record));
    }

    private void AddRule(GtfsTransfer transfer, int fromStop, int toStop)
    {
        var (froms, tos) = (StopsOf(fromStop), StopsOf(toStop));
        var pairs = (long)froms.Count * tos.Count;
        if (pairs > 1)
            _stationPairs += pairs;
        if (pairs > MostPairs || (pairs > 1 && _stationPairs > MostPairsOfAllStations))
        {
            merge.Report(GtfsRules.IgnoredTransferRule, GtfsFileNames.Transfers, transfer.Row, "The stations have too many platforms for this rule; it was left out.");
            return;
        }
        var stations = (IsStation(fromStop) ? 1 : 0) + (IsStation(toStop) ? 1 : 0);
        // Without a time, a rule about the time says only that one can change here.
        var kind = transfer.Type == GtfsTransferType.MinimumTime && transfer.MinimumSeconds is null ? GtfsTransferType.Recommended : transfer.Type;
        foreach (var from in froms)
        {
            foreach (var to in tos)
            {
                var key = (merge.FirstStop + from, merge.FirstStop + to);
                if (_rules.TryGetValue(key, out var known) && known.Stations <= stations)
                    continue;
                _rules[key] = (stations, new TransferRecord(key.Item1, key.Item2, (int)kind, transfer.MinimumSeconds ?? 0));
            }
        }
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

    private bool IsStation(int stop) => merge.Feed.Stops[stop].Type == GtfsLocationType.Station;

    private bool IsServed(int stop) => merge.Content.Stops[merge.FirstStop + stop].Kind is (byte)GtfsLocationType.Stop or (byte)GtfsLocationType.BoardingArea;

    private IEnumerable<int> StationsOf(int stop)
    {
        for (var parent = merge.Feed.Stops[stop].Parent; parent is { } index; parent = merge.Feed.Stops[index].Parent)
        {
            if (IsStation(index))
                yield return index;
        }
    }
}
