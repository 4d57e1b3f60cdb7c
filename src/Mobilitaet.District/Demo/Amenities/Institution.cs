using Mobilitaet.District.Demo.Plane;
using Mobilitaet.District.Demo.Villages;

namespace Mobilitaet.District.Demo.Amenities;

/// <summary>A named place that people travel to, at a house of the demo map or at a railway station.</summary>
internal sealed record Institution(string Kind, string Name, Village Village, string Address, PlanePoint At);
