using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Mobilitaet.Pooling.Proving;

namespace Mobilitaet.App.Commands;

/// <summary>What <c>pool</c> found.</summary>
public sealed record PoolAnswer
{
    public required string Instance { get; init; }

    /// <summary>Requests of the instance, and how many of them are served.</summary>
    public required int Requests { get; init; }

    public required int Served { get; init; }

    /// <summary>People who are served.</summary>
    public required int People { get; init; }

    public required PoolAnswerObjective Objective { get; init; }

    /// <summary>No plan that serves as many can cost less than this; null without a proof.</summary>
    public double? Bound { get; init; }

    /// <summary>No plan can serve more people; null without a proof.</summary>
    public int? PeopleBound { get; init; }

    /// <summary>Whether no plan is better; null without a proof.</summary>
    public bool? Optimal { get; init; }

    /// <summary>Why a proof that was asked for is missing.</summary>
    public ProofGap? ProofGap { get; init; }

    /// <summary>Whether the independent checker found no broken rule.</summary>
    public required bool Verified { get; init; }

    public required int Seed { get; init; }

    public required long Rounds { get; init; }

    [JsonPropertyName("cpu_s")]
    public double CpuSeconds { get; set; }

    [JsonPropertyName("wall_s")]
    public double WallSeconds { get; set; }

    /// <summary>All tours with their times, and who is left.</summary>
    public required JsonNode? Plan { get; init; }
}
