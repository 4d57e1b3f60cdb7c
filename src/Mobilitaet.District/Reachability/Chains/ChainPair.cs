namespace Mobilitaet.District.Reachability.Chains;

/// <summary>A course on a date, and a childcare where the child stays meanwhile.</summary>
/// <param name="Course">Index of the course's session in the input.</param>
/// <param name="ChildcareOffer">Index of the childcare in the input's offers.</param>
/// <param name="Childcare">Index of its opening hours of that date in the input's sessions; null when it is closed all day.</param>
public sealed record ChainPair(int Course, int ChildcareOffer, int? Childcare);
