using System.Collections.Frozen;

namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>The files and columns that GTFS knows, and which files are read.</summary>
internal static class GtfsFileNames
{
    public const string Agency = "agency.txt";
    public const string Stops = "stops.txt";
    public const string Routes = "routes.txt";
    public const string Trips = "trips.txt";
    public const string StopTimes = "stop_times.txt";
    public const string Calendar = "calendar.txt";
    public const string CalendarDates = "calendar_dates.txt";
    public const string Frequencies = "frequencies.txt";
    public const string Transfers = "transfers.txt";
    public const string Shapes = "shapes.txt";
    public const string FeedInfo = "feed_info.txt";
    public const string BookingRules = "booking_rules.txt";
    public const string LocationGroups = "location_groups.txt";
    public const string LocationGroupStops = "location_group_stops.txt";
    public const string Areas = "areas.txt";
    public const string StopAreas = "stop_areas.txt";
    public const string Locations = "locations.geojson";
    public const string Pathways = "pathways.txt";

    private static readonly FrozenDictionary<string, FrozenSet<string>> Columns = new Dictionary<string, string>
    {
        [Agency] = "agency_id agency_name agency_url agency_timezone agency_lang agency_phone agency_fare_url agency_email cemv_support",
        [Stops] = "stop_id stop_code stop_name tts_stop_name stop_desc stop_lat stop_lon zone_id stop_url location_type parent_station stop_timezone wheelchair_boarding level_id platform_code stop_access",
        [Routes] = "route_id agency_id route_short_name route_long_name route_desc route_type route_url route_color route_text_color route_sort_order continuous_pickup continuous_drop_off network_id cemv_support",
        [Trips] = "route_id service_id trip_id trip_headsign trip_short_name direction_id block_id shape_id wheelchair_accessible bikes_allowed cars_allowed safe_duration_factor safe_duration_offset mean_duration_factor mean_duration_offset",
        [StopTimes] = "trip_id arrival_time departure_time stop_id location_group_id location_id stop_sequence stop_headsign start_pickup_drop_off_window end_pickup_drop_off_window start_pickup_dropoff_window end_pickup_dropoff_window pickup_type drop_off_type continuous_pickup continuous_drop_off shape_dist_traveled timepoint pickup_booking_rule_id drop_off_booking_rule_id",
        [Calendar] = "service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date",
        [CalendarDates] = "service_id date exception_type",
        [Frequencies] = "trip_id start_time end_time headway_secs exact_times",
        [Transfers] = "from_stop_id to_stop_id from_route_id to_route_id from_trip_id to_trip_id transfer_type min_transfer_time",
        [Shapes] = "shape_id shape_pt_lat shape_pt_lon shape_pt_sequence shape_dist_traveled",
        [FeedInfo] = "feed_publisher_name feed_publisher_url feed_lang default_lang feed_start_date feed_end_date feed_version feed_contact_email feed_contact_url",
        [BookingRules] = "booking_rule_id booking_type prior_notice_duration_min prior_notice_duration_max prior_notice_last_day prior_notice_last_time prior_notice_start_day prior_notice_start_time prior_notice_service_id message pickup_message drop_off_message phone_number info_url booking_url",
        [LocationGroups] = "location_group_id location_group_name",
        [LocationGroupStops] = "location_group_id stop_id",
        [Areas] = "area_id area_name",
        [StopAreas] = "area_id stop_id",
    }.ToFrozenDictionary(f => f.Key, f => f.Value.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> KnownButNotRead = new[]
    {
        Pathways, "levels.txt", "translations.txt", "attributions.txt", "fare_attributes.txt", "fare_rules.txt", "timeframes.txt",
        "rider_categories.txt", "fare_media.txt", "fare_products.txt", "fare_leg_rules.txt", "fare_leg_join_rules.txt",
        "fare_transfer_rules.txt", "networks.txt", "route_networks.txt",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static FrozenSet<string> ColumnsOf(string file) => Columns.GetValueOrDefault(file, FrozenSet<string>.Empty);

    public static bool IsRead(string file) => Columns.ContainsKey(file) || file.Equals(Locations, StringComparison.OrdinalIgnoreCase);

    public static bool IsKnown(string file) => IsRead(file) || KnownButNotRead.Contains(file);
}
