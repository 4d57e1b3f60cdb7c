namespace Mobilitaet.District.Reachability.Changes;

/// <summary>One thing that a district could do differently.</summary>
public abstract record ReachChange;
