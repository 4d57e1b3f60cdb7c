using NodaTime;

namespace Mobilitaet.District.Offers;

/// <summary>One date and time at which an offer takes place or is open.</summary>
/// <param name="Session">The session it belongs to; null for opening hours.</param>
/// <param name="Date">The day.</param>
/// <param name="Start">Start, or opening.</param>
/// <param name="End">End, or closing.</param>
public sealed record Occurrence(Session? Session, LocalDate Date, LocalTime Start, LocalTime End);
