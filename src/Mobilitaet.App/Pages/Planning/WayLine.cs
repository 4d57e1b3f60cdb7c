using NodaTime;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>One way with its clock times, and the page that shows it; null for rides that no timetable knows.</summary>
public sealed record WayLine(LocalDateTime Departure, LocalDateTime Arrival, string? Link);
