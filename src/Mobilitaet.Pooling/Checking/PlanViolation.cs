namespace Mobilitaet.Pooling.Checking;

/// <summary>One rule that a plan breaks, as a sentence for the log and the tests.</summary>
public sealed record PlanViolation(string Sentence);
