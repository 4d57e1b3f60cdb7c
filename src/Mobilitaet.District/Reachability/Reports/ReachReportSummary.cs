using NodaTime;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>A complete stored report.</summary>
/// <param name="Id">Its key.</param>
/// <param name="FirstDay">The first of its seven days.</param>
/// <param name="InputHash">Equal hashes mean equal answers.</param>
/// <param name="ComputedAt">When it was done.</param>
public sealed record ReachReportSummary(int Id, LocalDate FirstDay, string InputHash, Instant ComputedAt);
