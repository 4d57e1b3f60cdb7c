using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Sources;

/// <summary>Finds what lies so near that it may be the same thing; a grid of squares somewhat larger than that distance.</summary>
/// <typeparam name="T">What is compared.</typeparam>
internal sealed class NearbyOffers<T>(Func<T, GeoPoint> positionOf)
{
    /// <summary>Two sources seldom put the same door further apart.</summary>
    public const double SameDoorMetres = 75;

    // A thousandth of a degree is 111 m northwards, and more than 75 m eastwards up to 47 degrees; two squares to each side reach beyond.
    private const double Square = 0.001;

    private readonly Dictionary<(int Row, int Column), List<T>> _squares = [];

    public void Add(T offer)
    {
        var square = SquareOf(positionOf(offer));
        if (!_squares.TryGetValue(square, out var there))
            _squares.Add(square, there = []);
        there.Add(offer);
    }

    /// <summary>All within <see cref="SameDoorMetres"/>, nearest first.</summary>
    public IEnumerable<T> List(GeoPoint at)
    {
        var (row, column) = SquareOf(at);
        return Enumerable.Range(row - 1, 3)
            .SelectMany(r => Enumerable.Range(column - 2, 5).SelectMany(c => _squares.GetValueOrDefault((r, c), [])))
            .Select(offer => (offer, Metres: positionOf(offer).MetresTo(at)))
            .Where(near => near.Metres <= SameDoorMetres)
            .OrderBy(near => near.Metres)
            .Select(near => near.offer);
    }

    private static (int Row, int Column) SquareOf(GeoPoint at) => ((int)Math.Floor(at.Latitude / Square), (int)Math.Floor(at.Longitude / Square));
}
