namespace Mobilitaet.Routing.Transit.Records;

/// <summary>A GTFS-Flex booking rule; texts are numbers in the text table.</summary>
/// <param name="Id">booking_rule_id, or empty for a rule made from a line pattern.</param>
/// <param name="Kind">0 until departure, 1 same day with notice, 2 until a time on an earlier day.</param>
/// <param name="NoticeMinutes">Kind 1: how long before the ride.</param>
/// <param name="LastDay">Kind 2: how many days before.</param>
/// <param name="LastTime">Kind 2: until when on that day, seconds of the day.</param>
/// <param name="NoticeService">Kind 2: index of the service whose days count as working days of the booking desk; -1 for calendar days.</param>
/// <param name="Message">What to tell passengers.</param>
/// <param name="Phone">Number to call.</param>
/// <param name="InfoUrl">More about it.</param>
/// <param name="BookingUrl">Where to book.</param>
/// <param name="Feed">Index of the feed, in whose time zone the limit counts.</param>
internal readonly record struct BookingRecord(
    int Id, int Kind, int NoticeMinutes, int LastDay, int LastTime, int NoticeService, int Message, int Phone, int InfoUrl, int BookingUrl, int Feed);
