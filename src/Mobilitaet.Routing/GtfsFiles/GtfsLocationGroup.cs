namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A group of stops of which any can be booked (<c>location_groups.txt</c> with <c>location_group_stops.txt</c>).</summary>
/// <param name="Id">The group's id in the feed.</param>
/// <param name="Name">Its name; null without one.</param>
/// <param name="Stops">Indices in <see cref="GtfsFeed.Stops"/>.</param>
public sealed record GtfsLocationGroup(string Id, string? Name, IReadOnlyList<int> Stops);
