namespace Mobilitaet.Routing.Transit;

/// <summary>A change to another vehicle at a stop (the same one or another).</summary>
/// <param name="Stop">Index of the other stop, or of a virtual stop or a gate.</param>
/// <param name="Seconds">From one vehicle's arrival to the other's departure at least.</param>
internal readonly record struct StopChange(int Stop, int Seconds);
