namespace Mobilitaet.Pooling.Model;

/// <summary>A break that a driver takes with nobody on board, at a stop or at home.</summary>
/// <param name="Window">When the break may begin.</param>
/// <param name="Milliseconds">How long it lasts at least.</param>
public sealed record PoolBreak(TimeWindow Window, int Milliseconds);
