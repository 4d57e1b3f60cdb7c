namespace Mobilitaet.District.Reachability.Changes;

/// <summary>Learners enrolled in an offer who live in one place.</summary>
/// <param name="Offer">Index of the offer in the input.</param>
/// <param name="Place">Index of the place in the input.</param>
/// <param name="Count">How many.</param>
public readonly record struct Learners(int Offer, int Place, int Count);
