namespace Mobilitaet.Routing.Transit;

/// <summary>One vehicle more than the timetable has on one date: a copy of a trip, also where that trip does not run on the date. Passengers change to and from it like any other, but nobody stays seated when it ends.</summary>
/// <param name="Model">The trip whose line, stops and running times it has.</param>
/// <param name="ShiftSeconds">How much later than its model it runs; negative for earlier.</param>
/// <param name="NoticeSeconds">When given, it only comes where it is booked so long before; else it comes under the rules of its model.</param>
public sealed record ExtraTrip(Trip Model, int ShiftSeconds, int? NoticeSeconds = null);
