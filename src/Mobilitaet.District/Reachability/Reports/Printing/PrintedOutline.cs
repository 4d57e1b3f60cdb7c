using Mobilitaet.Routing;

namespace Mobilitaet.District.Reachability.Reports.Printing;

/// <summary>The boundary of a municipality on a printed map.</summary>
/// <param name="MunicipalityAgs">Official municipality key.</param>
/// <param name="Rings">Closed rings, holes among them: fill by the even-odd rule.</param>
public sealed record PrintedOutline(string MunicipalityAgs, IReadOnlyList<IReadOnlyList<GeoPoint>> Rings);
