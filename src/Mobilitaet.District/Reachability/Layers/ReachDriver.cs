using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Reachability.Layers;

/// <summary>A volunteer as reachability sees one: home, car and one free span of a date; somebody with two spans on a day appears twice.</summary>
/// <param name="Position">Home.</param>
/// <param name="Date">The day.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when, back at home.</param>
/// <param name="MaxTourMinutes">The longest time from leaving home to being back.</param>
/// <param name="WheelchairPlaces">Places for wheelchairs.</param>
public sealed record ReachDriver(GeoPoint Position, LocalDate Date, LocalTime From, LocalTime Until, int MaxTourMinutes, int WheelchairPlaces);
