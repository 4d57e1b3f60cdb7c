using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>One more on-demand trip along the stops of a line that exists, on one day; it comes where it is booked in time.</summary>
/// <param name="Extra">The trip that it is a copy of, how much later it runs, and its notice.</param>
/// <param name="Date">The day.</param>
/// <param name="Line">Name of the line.</param>
/// <param name="From">Name of its first stop.</param>
/// <param name="To">Name of its last stop.</param>
/// <param name="Departure">When it leaves the first stop.</param>
/// <param name="NoticeMinutes">How long before the ride it must be booked.</param>
public sealed record OneMoreOnDemandTrip(
    ExtraTrip Extra, LocalDate Date, string Line, string From, string To, LocalTime Departure, int NoticeMinutes) : ReachChange;
