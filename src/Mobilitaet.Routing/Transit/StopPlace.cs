namespace Mobilitaet.Routing.Transit;

/// <summary>What a timetable knows of a stop, platform or station.</summary>
/// <param name="Stop">Its index.</param>
/// <param name="Id">The feed's stop_id.</param>
/// <param name="Name">Name on the sign.</param>
/// <param name="Platform">Platform or stand; empty when there is none.</param>
/// <param name="Position">Where it is.</param>
/// <param name="Parent">The station it belongs to; null when it stands alone.</param>
/// <param name="IsStation">Whether it groups platforms and is not itself served.</param>
/// <param name="Wheelchair">Whether a wheelchair can board.</param>
public sealed record StopPlace(Stop Stop, string Id, string Name, string Platform, GeoPoint Position, Stop? Parent, bool IsStation, Fitness Wheelchair);
