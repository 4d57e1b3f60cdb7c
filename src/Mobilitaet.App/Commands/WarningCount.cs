namespace Mobilitaet.App.Commands;

/// <summary>How often a kind of warning occurred, with its first example.</summary>
public sealed record WarningCount(string Code, int Count, string Example);
