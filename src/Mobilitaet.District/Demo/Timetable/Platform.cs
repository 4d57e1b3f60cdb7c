using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Timetable;

/// <summary>One sign post or platform edge where a vehicle halts.</summary>
internal sealed record Platform(string Id, string Code, PlanePoint At);
