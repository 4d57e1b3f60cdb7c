namespace Mobilitaet.Pooling.Proving;

/// <summary>One way to use a shift, or a request left out.</summary>
/// <param name="Shift">Index of the shift; -1 for a request left out.</param>
/// <param name="Rides">The rides, ascending.</param>
/// <param name="Stops">The stops in driving order; -1 where the driver passes home between two tours.</param>
/// <param name="Cost">What it costs at least.</param>
internal sealed record PoolColumn(int Shift, int[] Rides, int[] Stops, long Cost);
