using NodaTime;

namespace Mobilitaet.District.Reachability.Changes;

/// <summary>One more volunteer lives in a place and is free on a day.</summary>
/// <param name="Place">Index of the place in the input.</param>
/// <param name="Date">The day.</param>
public sealed record OneMoreDriver(int Place, LocalDate Date) : ReachChange;
