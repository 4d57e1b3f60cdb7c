namespace Mobilitaet.District.Reachability.Entitlements;

/// <summary>A measured value beside the limit of a rule; no legal advice.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="IsMet">Whether the measured value meets the rule's condition: far enough for travel costs, near enough for childcare; null when it cannot be told.</param>
/// <param name="Measured">Kilometres on foot, or minutes by public transport; null when no way was found.</param>
/// <param name="Limit">The rule's limit in the same unit.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Notice">Says that this is no legal advice; must be shown.</param>
public sealed record EntitlementAnswer(EntitlementKind Kind, bool? IsMet, double? Measured, double Limit, string Source, string Notice);
