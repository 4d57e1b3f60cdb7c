using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.Routing.Reachability;

/// <summary>Which vehicles of which date count.</summary>
/// <param name="Date">The date, in the time zone of the timetable.</param>
/// <param name="OnDemand">Whether rides that must be booked count.</param>
/// <param name="BookedAt">When they would be booked; null when every ride may count as booked.</param>
/// <param name="Extra">A vehicle more on this date; null for the timetable as it is.</param>
/// <param name="MostNoticeSeconds">No ride has to be booked earlier before it than so many seconds; null for the rules of the timetable.</param>
public readonly record struct DoorDay(LocalDate Date, bool OnDemand, Instant? BookedAt, ExtraTrip? Extra = null, int? MostNoticeSeconds = null);
