namespace Mobilitaet.District.Reachability.Reports.Comparison;

/// <summary>Why a session can be reached in one table only.</summary>
public enum ReachChangeCause
{
    /// <summary>The session takes place in both, and the way has changed; a gap reason says what is, or was, missing.</summary>
    OtherWays,

    /// <summary>The session takes place in one of the tables only.</summary>
    OtherSessions,
}
