using System.Text.Json.Serialization;

namespace Mobilitaet.Benchmarks.Pooling;

/// <summary>One instance, solved once.</summary>
internal sealed record PoolingRun(string Set, string Instance, double Seconds, int Requests, int Served, double Cost, double? Best, long Rounds, bool Verified)
{
    /// <summary>How much dearer than the best known plan; null where none is known or somebody is left.</summary>
    [JsonPropertyName("gap_percent")]
    public double? GapPercent => Best is { } best && Served == Requests ? Math.Round(100 * (Cost - best) / best, 4) : null;

    [JsonPropertyName("cpu_s")]
    public required double CpuSeconds { get; init; }

    [JsonPropertyName("peak_mb")]
    public required long PeakMegabytes { get; init; }
}
