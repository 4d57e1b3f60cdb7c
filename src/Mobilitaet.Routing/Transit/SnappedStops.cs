using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Transit;

/// <summary>Where the stops of a timetable lie on the streets of one mode; null for those too far from any. Immutable and shared by all threads.</summary>
internal sealed class SnappedStops
{
    private readonly SnappedPoint?[] _points;

    public SnappedStops(Timetable timetable, ModeNetwork network)
    {
        Network = network;
        _points = new SnappedPoint?[timetable.StopCount];
        foreach (var stop in timetable.ListStops())
        {
            var position = timetable.PositionOf(stop);
            if (position.IsValid)
                _points[stop.Index] = network.FindSnap(position);
        }
    }

    public ModeNetwork Network { get; }

    public SnappedPoint? Find(Stop stop) => _points[stop.Index];
}
