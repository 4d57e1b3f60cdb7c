using NodaTime;

namespace Mobilitaet.Routing.Transit;

/// <summary>How and until when an on-demand ride must be booked (GTFS-Flex booking rule).</summary>
/// <param name="Kind">0 until departure, 1 same day with notice, 2 until a time on an earlier day.</param>
/// <param name="Notice">Kind 1: how long before the ride.</param>
/// <param name="LastDay">Kind 2: how many days before.</param>
/// <param name="LastTime">Kind 2: until when on that day.</param>
/// <param name="Message">What the operator tells passengers; may be empty.</param>
/// <param name="Phone">Number to call; may be empty.</param>
/// <param name="InfoUrl">More about it; may be empty.</param>
/// <param name="BookingUrl">Where to book; may be empty.</param>
public sealed record BookingRule(
    int Kind, Duration Notice, int LastDay, LocalTime LastTime, string Message, string Phone, string InfoUrl, string BookingUrl);
