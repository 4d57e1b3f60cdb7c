namespace Mobilitaet.App.Api;

/// <summary>How much of an answer is computed.</summary>
/// <param name="Done">From 0 to 1.</param>
public sealed record ReachShareDone(double Done);
