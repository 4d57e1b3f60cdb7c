namespace Mobilitaet.District.Reachability.Changes;

/// <summary>An offer takes place in another village, at the same times.</summary>
/// <param name="Offer">Index of the offer in the input.</param>
/// <param name="Place">Index of the place in the input.</param>
public sealed record OfferMove(int Offer, int Place) : ReachChange;
