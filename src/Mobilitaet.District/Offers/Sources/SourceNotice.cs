namespace Mobilitaet.District.Offers.Sources;

/// <summary>One thing that a source could not give, or only in part.</summary>
/// <param name="Kind">What.</param>
/// <param name="Key">The entry's key in its source; empty when it concerns more than one.</param>
/// <param name="Subject">The entry's title, the category or the language.</param>
/// <param name="Detail">What exactly was wrong, in English; null when the kind says it all.</param>
public sealed record SourceNotice(SourceNoticeKind Kind, string Key, string Subject, string? Detail = null);
