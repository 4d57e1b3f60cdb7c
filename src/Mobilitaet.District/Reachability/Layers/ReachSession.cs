using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>One time at which an offer can be used: a session on a date, or the opening hours of a date.</summary>
/// <param name="Offer">Index of the offer in its input.</param>
/// <param name="Kind">How one uses it.</param>
/// <param name="Date">The day.</param>
/// <param name="Start">Start, or opening.</param>
/// <param name="End">End, or closing.</param>
/// <param name="SessionKey">The session's key in the database; null for opening hours.</param>
public sealed record ReachSession(int Offer, ReachSessionKind Kind, LocalDate Date, LocalTime Start, LocalTime End, int? SessionKey = null);
