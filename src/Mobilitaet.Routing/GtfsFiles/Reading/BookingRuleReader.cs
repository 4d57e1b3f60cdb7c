using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>booking_rules.txt</c>.</summary>
internal static class BookingRuleReader
{
    public static GtfsBookingRule[] Read(FeedTables feed, FeedIds ids)
    {
        using var table = feed.Find(GtfsFileNames.BookingRules);
        if (table is null)
            return [];
        var rules = new List<GtfsBookingRule>();
        var id = table.EssentialColumn("booking_rule_id");
        var type = table.RequiredColumn("booking_type");
        var least = table.Column("prior_notice_duration_min");
        var most = table.Column("prior_notice_duration_max");
        var lastDay = table.Column("prior_notice_last_day");
        var lastTime = table.Column("prior_notice_last_time");
        var firstDay = table.Column("prior_notice_start_day");
        var firstTime = table.Column("prior_notice_start_time");
        var service = table.Column("prior_notice_service_id");
        var message = table.Column("message");
        var pickupMessage = table.Column("pickup_message");
        var dropOffMessage = table.Column("drop_off_message");
        var phone = table.Column("phone_number");
        var infoUrl = table.Column("info_url");
        var bookingUrl = table.Column("booking_url");
        while (table.Next())
        {
            if (table.NewId(id, ids.BookingRules, rules.Count) is not { } own)
                continue;
            var rule = new GtfsBookingRule
            {
                Id = own,
                Type = (GtfsBookingType)table.Choice(type, 2),
                NoticeMinutes = table.Whole(least, 0),
                NoticeMinutesMost = table.Whole(most, 0),
                LastDay = table.Whole(lastDay, 0),
                LastTime = table.Time(lastTime) is >= 0 and var last ? last : null,
                FirstDay = table.Whole(firstDay, 0),
                FirstTime = table.Time(firstTime) is >= 0 and var first ? first : null,
                NoticeService = table.Reference(service, ids.Services, "calendar.txt and calendar_dates.txt"),
                Message = table.Text(message),
                PickupMessage = table.Text(pickupMessage),
                DropOffMessage = table.Text(dropOffMessage),
                Phone = table.Text(phone),
                InfoUrl = table.Text(infoUrl),
                BookingUrl = table.Text(bookingUrl),
                Row = table.Row,
            };
            rules.Add(rule);
            Report(table, rule);
        }
        return [.. rules];
    }

    private static void Report(GtfsTable table, GtfsBookingRule rule)
    {
        if (rule.Type == GtfsBookingType.SameDay && rule.NoticeMinutes is null)
            table.ReportRow(GtfsRules.MissingPriorNoticeDurationMin, $"Booking rule '{rule.Id}' does not say how many minutes ahead to book.");
        if (rule.FirstDay is not null && rule.FirstTime is null)
            table.ReportRow(GtfsRules.MissingPriorNoticeStartTime, $"Booking rule '{rule.Id}' does not say from which time on its first day to book.");
        if (rule.Type != GtfsBookingType.PriorDays)
            return;
        if (rule.LastDay is null)
            table.ReportRow(GtfsRules.MissingPriorNoticeLastDay, $"Booking rule '{rule.Id}' does not say how many days ahead to book.");
        if (rule.LastTime is null)
            table.ReportRow(GtfsRules.MissingPriorNoticeLastTime, $"Booking rule '{rule.Id}' does not say until which time to book.");
    }
}
