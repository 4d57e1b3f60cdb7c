using Mobilitaet.Routing;

namespace Mobilitaet.App;

/// <summary>Where somebody starts or wants to go: what to show, and the position.</summary>
public sealed record Location(string Label, GeoPoint Position);
