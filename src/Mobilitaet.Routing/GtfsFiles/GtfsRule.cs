namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>A rule of the canonical GTFS validator: its notice code and how much a breach matters.</summary>
public sealed record GtfsRule(string Code, GtfsSeverity Severity);
