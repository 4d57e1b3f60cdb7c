namespace Mobilitaet.Pooling.Model;

/// <summary>One stop of a tour with its times in milliseconds of the day.</summary>
/// <param name="RequestId">Whose ride it is.</param>
/// <param name="RideIndex">Which ride of the request, from 0.</param>
/// <param name="Kind">Getting in or out.</param>
/// <param name="Location">Where, in the travel times.</param>
/// <param name="Arrival">When the car gets there.</param>
/// <param name="Begin">When getting in or out begins; later than the arrival when the car must wait.</param>
/// <param name="Departure">When the car can go on.</param>
/// <param name="Way">Which way of the ride is taken; 0 is the ride itself.</param>
public sealed record PoolTourStop(int RequestId, int RideIndex, StopKind Kind, int Location, int Arrival, int Begin, int Departure, int Way = 0);
