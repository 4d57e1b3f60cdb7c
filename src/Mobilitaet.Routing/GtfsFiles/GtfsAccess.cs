namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>Whether a wheelchair or bicycle can be taken (<c>wheelchair_boarding</c>, <c>wheelchair_accessible</c>, <c>bikes_allowed</c>).</summary>
public enum GtfsAccess : byte
{
    Unknown = 0,
    Possible = 1,
    Impossible = 2,
}
