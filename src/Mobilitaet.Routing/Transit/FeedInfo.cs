using NodaTime;

namespace Mobilitaet.Routing.Transit;

/// <summary>One feed inside a timetable.</summary>
/// <param name="Name">Its file or folder.</param>
/// <param name="Zone">The time zone of its times.</param>
/// <param name="Publisher">Who publishes it; may be empty.</param>
/// <param name="Version">The publisher's version; may be empty.</param>
/// <param name="FirstDay">First day with any service.</param>
/// <param name="LastDay">Last day with any service.</param>
public sealed record FeedInfo(string Name, DateTimeZone Zone, string Publisher, string Version, LocalDate FirstDay, LocalDate LastDay);
