namespace Mobilitaet.Routing.Transit;

/// <summary>One ride of a journey, in the terms of its day's timetable.</summary>
/// <param name="Pattern">Pattern of the day.</param>
/// <param name="Row">The vehicle's row in the pattern.</param>
/// <param name="Board">Call of the pattern where one boards.</param>
/// <param name="Alight">Call of the pattern where one alights.</param>
/// <param name="From">The stop where one boards.</param>
/// <param name="To">The stop where one alights.</param>
/// <param name="Departure">Seconds of the day.</param>
/// <param name="Arrival">Seconds of the day.</param>
public readonly record struct TransitRide(int Pattern, int Row, int Board, int Alight, Stop From, Stop To, int Departure, int Arrival);
