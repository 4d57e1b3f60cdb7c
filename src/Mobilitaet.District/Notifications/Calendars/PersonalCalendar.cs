namespace Mobilitaet.District.Notifications.Calendars;

/// <summary>All rides of one person, as far as a calendar shows them.</summary>
/// <param name="Language">The language of the person, as a two-letter code.</param>
/// <param name="IsDriver">Whether the person drives.</param>
/// <param name="Rides">In the order of their days.</param>
public sealed record PersonalCalendar(string Language, bool IsDriver, IReadOnlyList<CalendarRide> Rides);
