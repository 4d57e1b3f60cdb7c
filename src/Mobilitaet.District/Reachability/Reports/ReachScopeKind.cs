namespace Mobilitaet.District.Reachability.Reports;

/// <summary>How far a number reaches.</summary>
public enum ReachScopeKind
{
    District,
    Municipality,
    Place,
}
