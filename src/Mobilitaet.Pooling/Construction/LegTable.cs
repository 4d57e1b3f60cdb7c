using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Construction;

/// <summary>All legs of a problem, time and length side by side; immutable, so that compiled problems can share it.</summary>
internal sealed class LegTable
{
    /// <param name="times">The travel times.</param>
    /// <param name="room">Memory to be used, of at least <see cref="SizeOf"/> legs; null for new memory.</param>
    public LegTable(TravelTimes times, Leg[]? room = null)
    {
        Locations = Math.Min(times.Origins, times.Destinations);
        Legs = room ?? new Leg[SizeOf(times)];
        for (var from = 0; from < Locations; from++)
        {
            var milliseconds = times.MillisecondsFrom(from);
            var metres = times.MetresFrom(from);
            var row = Legs.AsSpan(from * Locations, Locations);
            for (var to = 0; to < row.Length; to++)
            {
                var isLong = milliseconds[to] >= TravelTimes.Unreachable || (!metres.IsEmpty && metres[to] >= TravelTimes.Unreachable);
                row[to] = isLong
                    ? new Leg(TravelTimes.Unreachable, TravelTimes.Unreachable)
                    : new Leg(milliseconds[to], metres.IsEmpty ? milliseconds[to] : metres[to]);
            }
        }
    }

    public static int SizeOf(TravelTimes times) => Math.Min(times.Origins, times.Destinations) * Math.Min(times.Origins, times.Destinations);

    public int Locations { get; }

    public Leg[] Legs { get; }

    public Leg this[int from, int to] => Legs[(from * Locations) + to];

    public int Time(int from, int to) => Legs[(from * Locations) + to].Time;

    /// <summary>A lower bound of the time between two locations that also holds where a detour is quicker than the table's own way.</summary>
    public int LeastTime(int from, int to)
    {
        var least = Time(from, to);
        for (var over = 0; over < Locations; over++)
            least = Math.Min(least, Time(from, over) + Time(over, to));
        return least;
    }
}
