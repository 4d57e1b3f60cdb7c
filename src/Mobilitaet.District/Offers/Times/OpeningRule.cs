namespace Mobilitaet.District.Offers.Times;

/// <summary>One rule of opening hours: on these days open at these times, which replaces what earlier rules say about the same days.</summary>
/// <param name="Days">When it speaks.</param>
/// <param name="Spans">Opening; empty when the rule closes.</param>
/// <param name="Adds">Whether it adds to earlier rules instead of replacing them.</param>
internal sealed record OpeningRule(OpeningDays Days, IReadOnlyList<OpenSpan> Spans, bool Adds);
