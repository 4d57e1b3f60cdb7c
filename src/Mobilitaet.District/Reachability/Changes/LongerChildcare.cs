namespace Mobilitaet.District.Reachability.Changes;

/// <summary>A childcare opens earlier, or closes later, on every day of the week.</summary>
/// <param name="Offer">Index of the childcare in the input's offers.</param>
/// <param name="EarlierMinutes">How much earlier it opens; 0 when it opens as before.</param>
/// <param name="LaterMinutes">How much later it closes; 0 when it closes as before.</param>
public sealed record LongerChildcare(int Offer, int EarlierMinutes, int LaterMinutes) : ReachChange;
