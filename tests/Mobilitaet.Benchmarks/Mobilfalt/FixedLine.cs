namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>A bus line in one direction whose hourly times are open to private cars.</summary>
/// <param name="Minute">The minute of every hour at which its cars leave the first stop.</param>
/// <param name="Locations">Stops in order.</param>
/// <param name="Seconds">Seconds from the first stop.</param>
internal sealed record FixedLine(int Minute, int[] Locations, int[] Seconds);
