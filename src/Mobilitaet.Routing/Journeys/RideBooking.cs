using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>How a ride is booked.</summary>
/// <param name="Rule">The feed's rule; null when the feed only says that the ride must be booked.</param>
/// <param name="Latest">The last moment for it; null when the feed names none.</param>
/// <param name="Phone">Number to call: the rule's, else the agency's; may be empty.</param>
/// <param name="Url">Where to book or read more; may be empty.</param>
/// <param name="Message">What the operator tells passengers; may be empty.</param>
public sealed record RideBooking(BookingRule? Rule, ZonedDateTime? Latest, string Phone, string Url, string Message);
