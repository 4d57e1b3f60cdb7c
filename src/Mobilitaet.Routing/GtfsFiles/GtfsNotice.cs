namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>One defect of a feed.</summary>
/// <param name="Feed">Name of the feed's zip file or folder.</param>
/// <param name="Code">The canonical validator's notice code, for example <c>invalid_time</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="File">The file inside the feed, for example <c>stop_times.txt</c>.</param>
/// <param name="Row">Line of the file, the header being line 1; null when the file as a whole is meant.</param>
/// <param name="Field">The column; null when the row as a whole is meant.</param>
/// <param name="Text">What is wrong and what was done instead, one sentence.</param>
public sealed record GtfsNotice(string Feed, string Code, GtfsSeverity Severity, string File, int? Row, string? Field, string Text);
