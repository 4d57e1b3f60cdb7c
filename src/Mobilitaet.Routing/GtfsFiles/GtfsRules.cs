namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>The canonical GTFS validator's rules that reading a feed can find broken.</summary>
public static class GtfsRules
{
    public static readonly GtfsRule BlockTripsWithOverlappingStopTimes = Error("block_trips_with_overlapping_stop_times");
    public static readonly GtfsRule DecreasingOrEqualStopTimeDistance = Error("decreasing_or_equal_stop_time_distance");
    public static readonly GtfsRule DecreasingShapeDistance = Error("decreasing_shape_distance");
    public static readonly GtfsRule DuplicateGeographyId = Error("duplicate_geography_id");
    public static readonly GtfsRule DuplicateKey = Error("duplicate_key");
    public static readonly GtfsRule DuplicatedColumn = Error("duplicated_column");
    public static readonly GtfsRule EmptyColumnName = Error("empty_column_name");
    public static readonly GtfsRule EmptyFile = Error("empty_file");
    public static readonly GtfsRule ForbiddenArrivalOrDepartureTime = Error("forbidden_arrival_or_departure_time");
    public static readonly GtfsRule ForbiddenDropOffType = Error("forbidden_drop_off_type");
    public static readonly GtfsRule ForbiddenGeographyId = Error("forbidden_geography_id");
    public static readonly GtfsRule ForbiddenPickupType = Error("forbidden_pickup_type");
    public static readonly GtfsRule ForeignKeyViolation = Error("foreign_key_violation");
    public static readonly GtfsRule InconsistentAgencyTimezone = Error("inconsistent_agency_timezone");
    public static readonly GtfsRule InvalidCharacter = Error("invalid_character");
    public static readonly GtfsRule InvalidColor = Error("invalid_color");
    public static readonly GtfsRule InvalidDate = Error("invalid_date");
    public static readonly GtfsRule InvalidFloat = Error("invalid_float");
    public static readonly GtfsRule InvalidGeometry = Error("invalid_geometry");
    public static readonly GtfsRule InvalidInputFilesInSubfolder = Error("invalid_input_files_in_subfolder");
    public static readonly GtfsRule InvalidInteger = Error("invalid_integer");
    public static readonly GtfsRule InvalidPickupDropOffWindow = Error("invalid_pickup_drop_off_window");
    public static readonly GtfsRule InvalidRowLength = Error("invalid_row_length");
    public static readonly GtfsRule InvalidTime = Error("invalid_time");
    public static readonly GtfsRule InvalidTimezone = Error("invalid_timezone");
    public static readonly GtfsRule LocationWithUnexpectedStopTime = Error("location_with_unexpected_stop_time");
    public static readonly GtfsRule LocationWithoutParentStation = Error("location_without_parent_station");
    public static readonly GtfsRule MalformedJson = Error("malformed_json");
    public static readonly GtfsRule MissingCalendarAndCalendarDateFiles = Error("missing_calendar_and_calendar_date_files");
    public static readonly GtfsRule MissingPriorNoticeDurationMin = Error("missing_prior_notice_duration_min");
    public static readonly GtfsRule MissingPriorNoticeLastDay = Error("missing_prior_notice_last_day");
    public static readonly GtfsRule MissingPriorNoticeLastTime = Error("missing_prior_notice_last_time");
    public static readonly GtfsRule MissingPriorNoticeStartTime = Error("missing_prior_notice_start_time");
    public static readonly GtfsRule MissingPickupOrDropOffWindow = Error("missing_pickup_or_drop_off_window");
    public static readonly GtfsRule MissingRequiredColumn = Error("missing_required_column");
    public static readonly GtfsRule MissingRequiredElement = Error("missing_required_element");
    public static readonly GtfsRule MissingRequiredField = Error("missing_required_field");
    public static readonly GtfsRule MissingRequiredFile = Error("missing_required_file");
    public static readonly GtfsRule MissingStopName = Error("missing_stop_name");
    public static readonly GtfsRule MissingStopTimesRecord = Error("missing_stop_times_record");
    public static readonly GtfsRule MissingTripEdge = Error("missing_trip_edge");
    public static readonly GtfsRule NumberOutOfRange = Error("number_out_of_range");
    public static readonly GtfsRule OverlappingFrequency = Error("overlapping_frequency");
    public static readonly GtfsRule PointNearOrigin = Error("point_near_origin");
    public static readonly GtfsRule PointNearPole = Error("point_near_pole");
    public static readonly GtfsRule RouteBothShortAndLongNameMissing = Error("route_both_short_and_long_name_missing");
    public static readonly GtfsRule StartAndEndRangeEqual = Error("start_and_end_range_equal");
    public static readonly GtfsRule StartAndEndRangeOutOfOrder = Error("start_and_end_range_out_of_order");
    public static readonly GtfsRule StationWithParentStation = Error("station_with_parent_station");
    public static readonly GtfsRule StopTimeTimepointWithoutTimes = Error("stop_time_timepoint_without_times");
    public static readonly GtfsRule StopTimeWithArrivalBeforePreviousDepartureTime = Error("stop_time_with_arrival_before_previous_departure_time");
    public static readonly GtfsRule StopTimeWithOnlyArrivalOrDepartureTime = Error("stop_time_with_only_arrival_or_departure_time");
    public static readonly GtfsRule StopWithoutLocation = Error("stop_without_location");
    public static readonly GtfsRule TooManyRows = Error("too_many_rows");
    public static readonly GtfsRule TransferWithInvalidStopLocationType = Error("transfer_with_invalid_stop_location_type");
    public static readonly GtfsRule TransferWithInvalidTripAndRoute = Error("transfer_with_invalid_trip_and_route");
    public static readonly GtfsRule TransferWithInvalidTripAndStop = Error("transfer_with_invalid_trip_and_stop");
    public static readonly GtfsRule UnsupportedFeatureType = Error("unsupported_feature_type");
    public static readonly GtfsRule UnsupportedGeoJsonType = Error("unsupported_geo_json_type");
    public static readonly GtfsRule UnsupportedGeometryType = Error("unsupported_geometry_type");
    public static readonly GtfsRule WrongParentLocationType = Error("wrong_parent_location_type");

    public static readonly GtfsRule EmptyRow = Warning("empty_row");
    public static readonly GtfsRule ExpiredCalendar = Warning("expired_calendar");
    public static readonly GtfsRule FastTravelBetweenConsecutiveStops = Warning("fast_travel_between_consecutive_stops");
    public static readonly GtfsRule FeedExpirationDate7Days = Warning("feed_expiration_date7_days");
    public static readonly GtfsRule MissingPickupDropOffBookingRuleId = Warning("missing_pickup_drop_off_booking_rule_id");
    public static readonly GtfsRule MoreThanOneEntity = Warning("more_than_one_entity");
    public static readonly GtfsRule ServiceHasNoActiveDayOfTheWeek = Warning("service_has_no_active_day_of_the_week");
    public static readonly GtfsRule SingleShapePoint = Warning("single_shape_point");
    public static readonly GtfsRule StopWithoutStopTime = Warning("stop_without_stop_time");
    public static readonly GtfsRule TransferWithSuspiciousMidTripInSeat = Warning("transfer_with_suspicious_mid_trip_in_seat");
    public static readonly GtfsRule UnexpectedEnumValue = Warning("unexpected_enum_value");
    public static readonly GtfsRule UnusableTrip = Warning("unusable_trip");
    public static readonly GtfsRule UnusedShape = Warning("unused_shape");
    public static readonly GtfsRule UnusedTrip = Warning("unused_trip");

    public static readonly GtfsRule PlatformWithoutParentStation = Info("platform_without_parent_station");
    public static readonly GtfsRule ServiceExtendsFarInTheFuture = Info("service_extends_far_in_the_future");
    public static readonly GtfsRule UnknownColumn = Info("unknown_column");
    public static readonly GtfsRule UnknownFile = Info("unknown_file");
    public static readonly GtfsRule UnusedStation = Info("unused_station");

    /// <summary>Not one of the canonical codes: a file of the specification that journeys do not use.</summary>
    public static readonly GtfsRule IgnoredFile = Warning("ignored_file");

    /// <summary>Not one of the canonical codes: a rule for changing that the search cannot honour.</summary>
    public static readonly GtfsRule IgnoredTransferRule = Warning("ignored_transfer_rule");

    private static GtfsRule Error(string code) => new(code, GtfsSeverity.Error);

    private static GtfsRule Warning(string code) => new(code, GtfsSeverity.Warning);

    private static GtfsRule Info(string code) => new(code, GtfsSeverity.Info);
}
