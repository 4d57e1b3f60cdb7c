using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Transit;

/// <summary>What a computation of footpaths found.</summary>
/// <param name="Stops">Stops and platforms of the timetable.</param>
/// <param name="Paths">Number of walks per walking mode.</param>
/// <param name="FarStops">Stops more than 1 km from any street one may walk on; nobody can walk to or from them.</param>
public sealed record FootpathSummary(int Stops, IReadOnlyDictionary<TravelMode, int> Paths, IReadOnlyList<StopPlace> FarStops);
