using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances;

/// <summary>Travel times between points of a plane, as the published formats mean them: straight lines at one speed.</summary>
internal sealed class PlaneMatrix
{
    private const int MillisecondsPerMinute = 60_000;

    private readonly List<(double X, double Y)> _points = [];

    /// <summary>The number of a new location.</summary>
    public int Add(double x, double y)
    {
        _points.Add((x, y));
        return _points.Count - 1;
    }

    /// <summary>Times in milliseconds and distances in units of cost.</summary>
    /// <param name="unitsPerMinute">Speed.</param>
    /// <param name="metresPerUnit">How finely distances are kept.</param>
    /// <exception cref="InputException">The points lie too far apart.</exception>
    public TravelTimes Compute(double unitsPerMinute, double metresPerUnit)
    {
        var times = new TravelTimes(_points.Count, _points.Count, withDistances: true);
        for (var from = 0; from < _points.Count; from++)
        {
            var milliseconds = times.MillisecondsFrom(from);
            var metres = times.MetresFrom(from);
            for (var to = 0; to < _points.Count; to++)
            {
                var distance = double.Hypot(_points[from].X - _points[to].X, _points[from].Y - _points[to].Y);
                var length = Math.Round(distance * metresPerUnit);
                var minutes = distance / unitsPerMinute;
                if (!(length < TravelTimes.Unreachable) || !(minutes * MillisecondsPerMinute < TravelTimes.Unreachable))
                    throw new InputException("The places of this instance lie too far apart.");
                milliseconds[to] = Milliseconds(minutes);
                metres[to] = (int)length;
            }
        }
        return times;
    }

    /// <summary>Minutes in milliseconds, rounded up, so that no plan is feasible only through rounding.</summary>
    public static int Milliseconds(double minutes) => (int)Math.Ceiling((minutes * MillisecondsPerMinute) - 1e-6);
}
