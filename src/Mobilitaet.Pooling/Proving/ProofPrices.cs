namespace Mobilitaet.Pooling.Proving;

/// <summary>What the rides are worth in a bound, and what its inequalities cost.</summary>
/// <param name="Rides">The price of each ride.</param>
/// <param name="Cuts">The inequalities.</param>
/// <param name="Allowances">What leaving out one person, and one request, costs in addition.</param>
internal sealed record ProofPrices(long[] Rides, CutSet Cuts, long[] Allowances);
