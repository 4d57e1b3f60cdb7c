using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.District.Reachability.Chains;

/// <summary>Computes the chains of one course only, with all childcares of its days: quick enough to ask for while somebody waits.</summary>
public static class CourseChains
{
    /// <param name="reach">Knows the ways between doors.</param>
    /// <param name="offer">Index of the course in the input's offers.</param>
    /// <param name="childAgeMonths">The child's age; null when every age is welcome.</param>
    /// <param name="progress">Share done, 0 to 1.</param>
    /// <param name="cancellation">Ends it.</param>
    public static ChainTable Run(ReachComputation reach, int offer, int? childAgeMonths, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var courses = reach.Input.Sessions.Where(session => session.Offer == offer && session.Kind == ReachSessionKind.Course).ToArray();
        var days = courses.Select(course => course.Date).ToHashSet();
        var childcare = reach.Input.Sessions.Where(session => session.Kind == ReachSessionKind.Childcare && days.Contains(session.Date));
        return new ChainComputation(reach.WithSessions([.. courses, .. childcare]), childAgeMonths).Run(progress, cancellation: cancellation);
    }
}
