namespace Mobilitaet.District.Demo.Timetable;

/// <summary>What a planner writes down about a line before the timetable is made.</summary>
/// <param name="Number">As on the bus.</param>
/// <param name="Name">The line's ends.</param>
/// <param name="Waypoints">Names of stops; villages between them are served too.</param>
/// <param name="Rhythm">When it runs.</param>
/// <param name="Anchor">The stop where its times are made to fit trains or school.</param>
/// <param name="DepartureMinute">Minute past the hour at which it leaves the anchor.</param>
/// <param name="ArrivalMinute">Minute past the hour at which it reaches the anchor on the way back.</param>
internal sealed record LinePlan(string Number, string Name, string[] Waypoints, Rhythm Rhythm, string Anchor, int DepartureMinute, int ArrivalMinute);
