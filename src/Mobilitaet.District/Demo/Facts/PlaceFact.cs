using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Facts;

/// <summary>One village or quarter at its real position.</summary>
internal sealed record PlaceFact(string Name, MunicipalityFact Municipality, PlanePoint At);
