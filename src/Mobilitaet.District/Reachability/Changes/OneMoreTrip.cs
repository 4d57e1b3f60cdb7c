using Mobilitaet.Routing.Transit;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>One more bus along the stops of a line that exists, on one day.</summary>
/// <param name="Extra">The trip that it is a copy of, and how much later it runs.</param>
/// <param name="Date">The day.</param>
/// <param name="Line">Name of the line.</param>
/// <param name="From">Name of its first stop.</param>
/// <param name="To">Name of its last stop.</param>
/// <param name="Departure">When it leaves the first stop.</param>
public sealed record OneMoreTrip(ExtraTrip Extra, LocalDate Date, string Line, string From, string To, LocalTime Departure) : ReachChange;
