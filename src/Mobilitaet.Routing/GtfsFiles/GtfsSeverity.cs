namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>How much a defect of a feed matters, in the words of the canonical GTFS validator.</summary>
public enum GtfsSeverity
{
    Info,
    Warning,
    Error,
}
