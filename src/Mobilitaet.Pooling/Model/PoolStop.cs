namespace Mobilitaet.Pooling.Model;

/// <summary>Where and when somebody gets in or out.</summary>
/// <param name="Location">Row and column in the problem's travel times.</param>
/// <param name="Window">When getting in or out may begin.</param>
/// <param name="ServiceMilliseconds">How long it takes.</param>
public sealed record PoolStop(int Location, TimeWindow Window, int ServiceMilliseconds = 0);
