namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A row of <c>agency.txt</c>.</summary>
public sealed record GtfsAgency(string Id, string Name, string? Url, string TimeZone, string? Language, string? Phone);
