namespace Mobilitaet.District.Reachability.Homes;

/// <summary>What one home reaches of one kind of offer in one layer.</summary>
/// <param name="Sessions">How many sessions there are.</param>
/// <param name="Reached">How many of them can be reached there and back.</param>
/// <param name="Nearest">Index of the session with the quickest way there; null when none is reached.</param>
/// <param name="Seconds">How long that way takes.</param>
public sealed record HomeReach(int Sessions, int Reached, int? Nearest, int? Seconds);
