using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Transit;

/// <summary>The walk between a door or stop and its street, as the crow flies; streets know nothing of it.</summary>
internal static class OffStreetWalk
{
    /// <summary>Slower than on a street: gardens, verges and car parks are in the way.</summary>
    private const double MetresPerSecond = 1.0;

    public static int Milliseconds(in SnappedPoint point) => (int)(point.MetresAway / MetresPerSecond * 1000);

    /// <summary>Seconds from point to point, rounded up, for a way that takes so long on the streets.</summary>
    public static int Seconds(in SnappedPoint from, int milliseconds, in SnappedPoint to) =>
        (Milliseconds(from) + milliseconds + Milliseconds(to) + 999) / 1000;

    public static int Metres(in SnappedPoint from, int metres, in SnappedPoint to) =>
        (int)Math.Round(from.MetresAway + metres + to.MetresAway);
}
