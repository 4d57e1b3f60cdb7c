namespace Mobilitaet.District.Reachability.Changes;

/// <summary>A session begins and ends earlier or later.</summary>
/// <param name="Session">Index of the session in the input.</param>
/// <param name="Minutes">Later when positive, earlier when negative.</param>
public sealed record SessionShift(int Session, int Minutes) : ReachChange;
