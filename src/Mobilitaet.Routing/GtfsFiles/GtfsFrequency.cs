namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A row of <c>frequencies.txt</c>; seconds of the service day.</summary>
/// <param name="Trip">Index in <see cref="GtfsFeed.Trips"/>.</param>
/// <param name="Start">First departure from the trip's first stop.</param>
/// <param name="End">No departure at or after this time.</param>
/// <param name="Headway">Seconds between departures, at least 1.</param>
/// <param name="Exact">Whether departures are scheduled (<c>exact_times</c> = 1).</param>
public sealed record GtfsFrequency(int Trip, int Start, int End, int Headway, bool Exact);
