using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>transfers.txt</c>.</summary>
internal static class TransferReader
{
    private const int LastType = (int)GtfsTransferType.InSeatNotAllowed;
    private const int LongestSeconds = 86_400;

    public static GtfsTransfer[] Read(FeedTables feed, FeedIds ids, GtfsStop[] stops, GtfsTrip[] trips)
    {
        using var table = feed.Find(GtfsFileNames.Transfers);
        if (table is null)
            return [];
        var transfers = new List<GtfsTransfer>();
        var columns = new TransferColumns(table);
        while (table.Next())
        {
            if (ReadRow(table, columns, ids) is { } transfer && IsSound(table, transfer, stops, trips))
                transfers.Add(transfer);
        }
        return [.. transfers];
    }

    private static GtfsTransfer? ReadRow(GtfsTable table, TransferColumns columns, FeedIds ids)
    {
        // A limited rule whose limit is unknown would else become a rule for everything.
        if (!TryReference(table, columns.FromStop, ids.Stops, GtfsFileNames.Stops, out var fromStop)
            || !TryReference(table, columns.ToStop, ids.Stops, GtfsFileNames.Stops, out var toStop)
            || !TryReference(table, columns.FromRoute, ids.Routes, GtfsFileNames.Routes, out var fromRoute)
            || !TryReference(table, columns.ToRoute, ids.Routes, GtfsFileNames.Routes, out var toRoute)
            || !TryReference(table, columns.FromTrip, ids.Trips, GtfsFileNames.Trips, out var fromTrip)
            || !TryReference(table, columns.ToTrip, ids.Trips, GtfsFileNames.Trips, out var toTrip))
            return null;
        return new GtfsTransfer
        {
            FromStop = fromStop,
            ToStop = toStop,
            FromRoute = fromRoute,
            ToRoute = toRoute,
            FromTrip = fromTrip,
            ToTrip = toTrip,
            Type = (GtfsTransferType)table.Choice(columns.Type, LastType),
            MinimumSeconds = table.Whole(columns.MinimumSeconds, 0, LongestSeconds),
            Row = table.Row,
        };
    }

    private static bool TryReference(GtfsTable table, GtfsColumn column, IdIndex ids, string file, out int? index)
    {
        index = null;
        if (table.IsEmpty(column))
            return true;
        index = table.Reference(column, ids, file);
        return index is not null;
    }

    private static bool IsSound(GtfsTable table, GtfsTransfer transfer, GtfsStop[] stops, GtfsTrip[] trips)
    {
        var inSeat = transfer.Type >= GtfsTransferType.InSeat;
        var missing = inSeat ? transfer.FromTrip is null || transfer.ToTrip is null : transfer.FromStop is null || transfer.ToStop is null;
        if (missing)
            table.ReportRow(GtfsRules.MissingRequiredField, $"The rule lacks its {(inSeat ? "trips" : "stops")}; the row was left out.");
        else if (IsNoBoardingPlace(transfer.FromStop, stops) || IsNoBoardingPlace(transfer.ToStop, stops))
            table.ReportRow(GtfsRules.TransferWithInvalidStopLocationType, "The rule names an entrance, a node or a boarding area; the row was left out.");
        else if (IsOfOtherRoute(transfer.FromTrip, transfer.FromRoute, trips) || IsOfOtherRoute(transfer.ToTrip, transfer.ToRoute, trips))
            table.ReportRow(GtfsRules.TransferWithInvalidTripAndRoute, "The rule names a trip and a line that it does not belong to; the row was left out.");
        else
            return true;
        return false;
    }

    private static bool IsNoBoardingPlace(int? stop, GtfsStop[] stops) =>
        stop is { } index && stops[index].Type is not (GtfsLocationType.Stop or GtfsLocationType.Station);

    private static bool IsOfOtherRoute(int? trip, int? route, GtfsTrip[] trips) =>
        trip is { } t && route is { } r && trips[t].Route != r;
}
