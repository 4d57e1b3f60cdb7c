namespace Mobilitaet.Routing.Transit.Records;

/// <summary>A rule for changing between two stops that names lines or trips (already resolved from stations to their platforms).</summary>
/// <param name="FromStop">Index of the stop where one alights.</param>
/// <param name="ToStop">Index of the stop where one boards.</param>
/// <param name="FromLine">The line one comes with; -1 for any, or where the trip says more.</param>
/// <param name="FromTrip">The trip one comes with, of a frequency the first; -1 for any.</param>
/// <param name="ToLine">The line one goes on with; -1 for any, or where the trip says more.</param>
/// <param name="ToTrip">The trip one goes on with, of a frequency the first; -1 for any.</param>
/// <param name="Kind">GTFS transfer_type: 0 recommended, 1 timed (the other waits), 2 minimum time, 3 impossible.</param>
/// <param name="Seconds">Kind 2: what the whole change takes at least.</param>
internal readonly record struct SpecificTransferRecord(
    int FromStop, int ToStop, int FromLine, int FromTrip, int ToLine, int ToTrip, int Kind, int Seconds)
{
    public const int Any = -1;

    /// <summary>
    /// GTFS's order: two trips, a trip and a line, one trip, two lines, one line. Where two rules are equally specific, which GTFS forbids, the one
    /// that says more of the trip one comes with.
    /// </summary>
    public int Rank => (Precision(FromTrip, FromLine), Precision(ToTrip, ToLine)) switch
    {
        (2, 2) => 8,
        (2, 1) => 7,
        (1, 2) => 6,
        (2, 0) => 5,
        (0, 2) => 4,
        (1, 1) => 3,
        (1, 0) => 2,
        _ => 1,
    };

    private static int Precision(int trip, int line) => trip >= 0 ? 2 : line >= 0 ? 1 : 0;
}
