using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>The columns of <c>stop_times.txt</c>.</summary>
internal sealed class StopTimeColumns(GtfsTable table)
{
    public GtfsColumn Trip { get; } = table.EssentialColumn("trip_id");

    public GtfsColumn Sequence { get; } = table.EssentialColumn("stop_sequence");

    public GtfsColumn Arrival { get; } = table.Column("arrival_time");

    public GtfsColumn Departure { get; } = table.Column("departure_time");

    public GtfsColumn Stop { get; } = table.Column("stop_id");

    public GtfsColumn Group { get; } = table.Column("location_group_id");

    public GtfsColumn Location { get; } = table.Column("location_id");

    public GtfsColumn WindowStart { get; } = Either(table, "start_pickup_drop_off_window", "start_pickup_dropoff_window");

    public GtfsColumn WindowEnd { get; } = Either(table, "end_pickup_drop_off_window", "end_pickup_dropoff_window");

    public GtfsColumn Pickup { get; } = table.Column("pickup_type");

    public GtfsColumn DropOff { get; } = table.Column("drop_off_type");

    public GtfsColumn PickupRule { get; } = table.Column("pickup_booking_rule_id");

    public GtfsColumn DropOffRule { get; } = table.Column("drop_off_booking_rule_id");

    public GtfsColumn Headsign { get; } = table.Column("stop_headsign");

    public GtfsColumn Distance { get; } = table.Column("shape_dist_traveled");

    public GtfsColumn Timepoint { get; } = table.Column("timepoint");

    // Feeds written before the extension was adopted spell these columns differently.
    private static GtfsColumn Either(GtfsTable table, string name, string earlierName) =>
        table.Column(name) is { Exists: true } column ? column : table.Column(earlierName);
}
