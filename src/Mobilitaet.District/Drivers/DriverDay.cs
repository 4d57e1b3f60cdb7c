using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>One day of one driver.</summary>
/// <param name="Date">The day.</param>
/// <param name="Tours">The tours in order.</param>
/// <param name="AnswerBy">Until when an answer is needed; null when everything is answered.</param>
public sealed record DriverDay(LocalDate Date, IReadOnlyList<DriverTour> Tours, Instant? AnswerBy);
