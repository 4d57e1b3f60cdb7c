namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>All notices of one code: how many there were, and the first of them.</summary>
public sealed record GtfsNoticeGroup(string Code, GtfsSeverity Severity, int Count, IReadOnlyList<GtfsNotice> Examples);
