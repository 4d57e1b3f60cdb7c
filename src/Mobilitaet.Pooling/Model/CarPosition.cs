namespace Mobilitaet.Pooling.Model;

/// <summary>Where a car is at a moment.</summary>
/// <param name="Location">Row and column in the travel times.</param>
/// <param name="At">Milliseconds of the day.</param>
public sealed record CarPosition(int Location, int At);
