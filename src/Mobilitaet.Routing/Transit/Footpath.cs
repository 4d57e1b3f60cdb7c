namespace Mobilitaet.Routing.Transit;

/// <summary>A walk between two stops along the streets.</summary>
/// <param name="Stop">Where it leads.</param>
/// <param name="Seconds">How long it takes, rounded up.</param>
/// <param name="Metres">How long it is.</param>
public readonly record struct Footpath(Stop Stop, int Seconds, int Metres);
