using NodaTime;

namespace Mobilitaet.District.Notifications.Calendars;

/// <summary>A ride as it stands in somebody's calendar: villages and times, and nothing that a later stage of privacy would show.</summary>
/// <param name="Uid">The same as long as it is the same ride of the same person.</param>
/// <param name="Date">The day it begins.</param>
/// <param name="From">The earliest moment of the pick-up.</param>
/// <param name="Until">The latest one for riders; for drivers, when the people are out of the car, where that is planned.</param>
/// <param name="FromPlace">The village where it begins.</param>
/// <param name="ToPlace">The village where it ends.</param>
/// <param name="People">For how many.</param>
/// <param name="State">Whether it will be.</param>
/// <param name="ChangedAt">When anything of it changed last.</param>
public sealed record CalendarRide(
    string Uid, LocalDate Date, LocalTime From, LocalTime Until, string FromPlace, string ToPlace, int People, CalendarRideState State, Instant ChangedAt);
