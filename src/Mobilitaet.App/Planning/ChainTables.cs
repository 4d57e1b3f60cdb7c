using Mobilitaet.District.Reachability.Chains;

namespace Mobilitaet.App.Planning;

/// <summary>Computes courses with childcare beside the requests, and remembers the answers until offers, drivers, streets or timetable are others.</summary>
public sealed class ChainTables : IDisposable
{
    private const int Kept = 8;
    private readonly BackgroundWork<(ReachStanding, int, int?), ChainTable> _tables = new(Kept);

    /// <param name="standing">The week.</param>
    /// <param name="offer">Index of the course in its offers.</param>
    /// <param name="childAgeMonths">The child's age; null for every age.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<(ChainTable? Answer, double Share)> AskAsync(ReachStanding standing, int offer, int? childAgeMonths, CancellationToken cancellation) =>
        _tables.AskAsync((standing, offer, childAgeMonths), (progress, stop) => CourseChains.Run(standing.Reach, offer, childAgeMonths, progress, stop), cancellation);

    public void Dispose() => _tables.Dispose();
}
