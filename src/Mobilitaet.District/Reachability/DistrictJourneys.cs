using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.District.Reachability;

/// <summary>One opened timetable with everything that answers from it.</summary>
/// <param name="Timetable">What runs.</param>
/// <param name="Planner">Plans journeys from door to door.</param>
/// <param name="Stops">Finds stops by name.</param>
public sealed record DistrictJourneys(Timetable Timetable, JourneyPlanner Planner, StopNames Stops);
