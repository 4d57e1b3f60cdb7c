using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Facts;

/// <summary>One railway station or tram stop at its real position; <c>Kind</c> is OSM's railway value, or <c>outside</c> beyond the district's edge.</summary>
internal sealed record StationFact(string Name, string? Place, MunicipalityFact? Municipality, string Kind, PlanePoint At)
{
    public bool IsOutside => Kind == "outside";

    public bool IsTram => Kind == "tram_stop";

    /// <summary>Buses meet every train of the district, and the tram at its terminus.</summary>
    public bool HasBuses => !IsOutside && (!IsTram || Name.EndsWith("Bürgerhaus", StringComparison.Ordinal));
}
