using Mobilitaet.Routing.GtfsFiles;
using Mobilitaet.Routing.GtfsFiles.Checks;
using Mobilitaet.Routing.Transit.Records;

namespace Mobilitaet.Routing.Transit.Building;

/// <summary>Takes over rules for changing, those between stops and those that name lines or trips.</summary>
internal sealed class TransferMerge(FeedMerge merge, TripMerge trips)
{
    private readonly Dictionary<(int From, int To), (int Stations, TransferRecord Record)> _rules = [];
    private readonly Dictionary<SpecificTransferRecord, (int Stations, int Row, SpecificTransferRecord Record)> _specific = [];

    public void Add()
    {
        if (merge.Feed.Transfers.Length == 0)
            return;
        var stops = new TransferStops(merge);
        foreach (var transfer in merge.Feed.Transfers.Where(transfer => transfer.Type <= GtfsTransferType.NotPossible))
        {
            if (!IsSpecific(transfer))
                AddRule(transfer, stops);
            else if (TransferChecks.FitsItsTrips(merge.Feed, transfer))
                AddSpecific(transfer, stops);
        }
        merge.Content.Transfers.AddRange(_rules.OrderBy(rule => rule.Key).Select(rule => rule.Value.Record));
        AddAffordable();
    }

    private void AddAffordable()
    {
        var budget = new DelayBudget(_specific.Values.Select(rule => rule.Record));
        foreach (var (_, row, rule) in _specific.Values)
        {
            if (budget.Allows(rule))
                merge.Content.SpecificTransfers.Add(rule);
            else
                merge.Report(GtfsRules.IgnoredTransferRule, GtfsFileNames.Transfers, row, "Too many rules of single trips delay or forbid changes at the same stops; this one was left out.");
        }
    }

    private static bool IsSpecific(GtfsTransfer transfer) =>
        transfer.FromRoute is not null || transfer.ToRoute is not null || transfer.FromTrip is not null || transfer.ToTrip is not null;

    /// <summary>A station's rule goes for its platforms, unless they have a rule of their own.</summary>
    private void AddRule(GtfsTransfer transfer, TransferStops stops)
    {
        var stations = stops.StationsIn(transfer);
        foreach (var key in stops.PairsOf(transfer))
        {
            if (!_rules.TryGetValue(key, out var known) || known.Stations > stations)
                _rules[key] = (stations, new TransferRecord(key.From, key.To, KindOf(transfer), transfer.MinimumSeconds ?? 0));
        }
    }

    private void AddSpecific(GtfsTransfer transfer, TransferStops stops)
    {
        // A trip that never runs is not in the timetable, and nobody changes from it.
        if (!TryTrip(transfer.FromTrip, out var fromTrip) || !TryTrip(transfer.ToTrip, out var toTrip))
            return;
        var stations = stops.StationsIn(transfer);
        foreach (var (from, to) in stops.PairsOf(transfer))
        {
            var key = new SpecificTransferRecord(
                from, to, LineOf(transfer.FromRoute, fromTrip), fromTrip, LineOf(transfer.ToRoute, toTrip), toTrip, 0, 0);
            if (!_specific.TryGetValue(key, out var known) || known.Stations > stations)
                _specific[key] = (stations, transfer.Row, key with { Kind = KindOf(transfer), Seconds = transfer.MinimumSeconds ?? 0 });
        }
    }

    private bool TryTrip(int? trip, out int record)
    {
        record = SpecificTransferRecord.Any;
        if (trip is not { } index)
            return true;
        var (first, count) = trips.CopiesOf(index);
        record = first;
        return count > 0;
    }

    private int LineOf(int? route, int trip) => route is { } index && trip < 0 ? merge.FirstLine + index : SpecificTransferRecord.Any;

    /// <summary>Without a time, a rule about the time says only that one can change here.</summary>
    private static int KindOf(GtfsTransfer transfer) =>
        (int)(transfer.Type == GtfsTransferType.MinimumTime && transfer.MinimumSeconds is null ? GtfsTransferType.Recommended : transfer.Type);
}
