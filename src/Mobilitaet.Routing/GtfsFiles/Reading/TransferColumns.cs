using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>The columns of <c>transfers.txt</c>.</summary>
internal sealed class TransferColumns(GtfsTable table)
{
    public GtfsColumn FromStop { get; } = table.Column("from_stop_id");

    public GtfsColumn ToStop { get; } = table.Column("to_stop_id");

    public GtfsColumn FromRoute { get; } = table.Column("from_route_id");

    public GtfsColumn ToRoute { get; } = table.Column("to_route_id");

    public GtfsColumn FromTrip { get; } = table.Column("from_trip_id");

    public GtfsColumn ToTrip { get; } = table.Column("to_trip_id");

    public GtfsColumn Type { get; } = table.RequiredColumn("transfer_type");

    public GtfsColumn MinimumSeconds { get; } = table.Column("min_transfer_time");
}
