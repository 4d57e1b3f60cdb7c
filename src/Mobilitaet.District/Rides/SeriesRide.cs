namespace Mobilitaet.District.Rides;

/// <summary>One ride on every day of a <see cref="RideSeries"/>.</summary>
public sealed class SeriesRide : RideDescription
{
    public int RideSeriesId { get; init; }

    /// <summary>Position in the day, from 0.</summary>
    public int Index { get; init; }
}
