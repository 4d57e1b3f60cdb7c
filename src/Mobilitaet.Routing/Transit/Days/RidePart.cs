namespace Mobilitaet.Routing.Transit.Days;

/// <summary>The part of a ride that is one trip.</summary>
/// <param name="Trip">The trip.</param>
/// <param name="ServiceDay">Its service day relative to the day's date, usually -1, 0 or 1.</param>
/// <param name="BoardCall">Where it is boarded, counted in the trip's own stops.</param>
/// <param name="AlightCall">Where it is left, counted in the trip's own stops.</param>
/// <param name="BoardAt">The same, counted in the stops of the day's pattern.</param>
/// <param name="AlightAt">The same, counted in the stops of the day's pattern.</param>
public readonly record struct RidePart(Trip Trip, int ServiceDay, int BoardCall, int AlightCall, int BoardAt, int AlightAt);
