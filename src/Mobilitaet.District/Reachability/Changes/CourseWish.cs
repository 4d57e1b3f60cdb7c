using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>A new course for enrolled learners: who they are by village, and what is free to choose.</summary>
public sealed record CourseWish
{
    /// <summary>How many learners live in which place (index in the input).</summary>
    public required IReadOnlyDictionary<int, int> LearnersByPlace { get; init; }

    public required int DurationMinutes { get; init; }

    /// <summary>The days that may be chosen, each standing for its weekday.</summary>
    public required IReadOnlyList<LocalDate> Dates { get; init; }

    /// <summary>Places (indices in the input) where the course may be held; every place when null.</summary>
    public IReadOnlyList<int>? Places { get; init; }

    public LocalTime EarliestStart { get; init; } = new(8, 0);

    public LocalTime LatestEnd { get; init; } = new(20, 0);

    public int StepMinutes { get; init; } = 15;

    /// <summary>By what the learners travel.</summary>
    public ReachLayer Layer { get; init; } = ReachLayer.Volunteers;

    /// <summary>How many proposals are wanted.</summary>
    public int Best { get; init; } = 20;
}
