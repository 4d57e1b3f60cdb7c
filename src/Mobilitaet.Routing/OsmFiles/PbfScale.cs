namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Turns the scaled integers of a PBF block into 1e-7 degrees; offsets are in 1e-9 degrees, granularity in 1e-9 degrees per unit.</summary>
internal readonly struct PbfScale(long granularity, long latitudeOffset, long longitudeOffset)
{
    private const int LatitudeLimit = 900_000_000;
    private const int LongitudeLimit = 1_800_000_000;
    private readonly bool _plain = granularity == 100 && latitudeOffset == 0 && longitudeOffset == 0;

    /// <summary>False when the position is not on the globe.</summary>
    public bool TryConvert(long latitude, long longitude, out int latitudeE7, out int longitudeE7)
    {
        if (!_plain)
        {
            latitude = Scale(latitude, latitudeOffset);
            longitude = Scale(longitude, longitudeOffset);
        }
        latitudeE7 = (int)latitude;
        longitudeE7 = (int)longitude;
        return latitude is >= -LatitudeLimit and <= LatitudeLimit && longitude is >= -LongitudeLimit and <= LongitudeLimit;
    }

    private long Scale(long value, long offset)
    {
        var nano = ((Int128)value * granularity) + offset;
        var rounded = (nano + (nano < 0 ? -50 : 50)) / 100;
        return rounded > long.MaxValue || rounded < long.MinValue ? long.MaxValue : (long)rounded;
    }
}
