namespace Mobilitaet.Routing.Transit.Records;

/// <summary>A rule for changing between two stops (already resolved from stations to their platforms).</summary>
/// <param name="FromStop">Index of the stop where one alights.</param>
/// <param name="ToStop">Index of the stop where one boards; the same stop for a change on the spot.</param>
/// <param name="Kind">GTFS transfer_type: 0 recommended, 1 timed (the other waits), 2 minimum time, 3 impossible.</param>
/// <param name="Seconds">Kind 2: what the whole change takes at least.</param>
internal readonly record struct TransferRecord(int FromStop, int ToStop, int Kind, int Seconds);
