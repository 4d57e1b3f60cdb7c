namespace Mobilitaet.Pooling.Tests;

/// <summary>A stop of a <see cref="SlowTour"/>; rides are numbered over all requests.</summary>
internal sealed record SlowStop(int Ride, bool IsDropOff);
