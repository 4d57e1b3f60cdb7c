namespace Mobilitaet.App.Planning;

/// <summary>What is known about a week at this moment.</summary>
/// <param name="Standing">The answer; null while it is computed, and where there is nothing to compute from.</param>
/// <param name="Share">How much is done, 0 to 1.</param>
/// <param name="HasTimetable">Whether there is a timetable to compute from.</param>
public sealed record ReachAnswer(ReachStanding? Standing, double Share, bool HasTimetable)
{
    public static ReachAnswer NoTimetable { get; } = new(null, 0, false);
}
