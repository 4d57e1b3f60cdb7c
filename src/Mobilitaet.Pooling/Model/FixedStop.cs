namespace Mobilitaet.Pooling.Model;

/// <summary>A stop of a <see cref="FixedTour"/>.</summary>
/// <param name="RequestId">Whose ride it is.</param>
/// <param name="RideIndex">Which ride of the request, from 0.</param>
/// <param name="Kind">Getting in or out.</param>
/// <param name="Way">Which way of the ride.</param>
/// <param name="Done">When getting in or out began, milliseconds of the day; null when it is still to come. What is done comes first.</param>
public sealed record FixedStop(int RequestId, int RideIndex, StopKind Kind, int Way = 0, int? Done = null);
