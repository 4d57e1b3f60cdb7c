using System.Text.Json.Serialization;

namespace Mobilitaet.Benchmarks.Pooling;

/// <summary>One instance, solved once.</summary>
internal sealed record PoolingRun(string Set, string Instance, double Seconds, int Requests, int Served, double Cost, double? Best, long Rounds, bool Verified)
{
    /// <summary>How much dearer than the best known plan; null where none is known or somebody is left.</summary>
    [JsonPropertyName("gap_percent")]
    public double? GapPercent => Best is { } best && Served == Requests ? Math.Round(100 * (Cost - best) / best, 4) : null;

    /// <summary>No plan that serves as many costs less; null when nothing was proven.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Bound { get; init; }

    /// <summary>No plan serves more people; null when nothing was proven.</summary>
    [JsonPropertyName("people_bound")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PeopleBound { get; init; }

    /// <summary>Whether the plan is proven to be the best; null when no proof was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Optimal { get; init; }

    [JsonPropertyName("cpu_s")]
    public required double CpuSeconds { get; init; }

    [JsonPropertyName("peak_mb")]
    public required long PeakMegabytes { get; init; }
}
