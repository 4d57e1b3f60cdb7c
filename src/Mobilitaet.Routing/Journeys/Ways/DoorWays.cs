using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Journeys.Ways;

/// <summary>All ways between one door and stops, as the timetable search wants them and as the legs need them; equal indices belong together.</summary>
internal sealed class DoorWays
{
    private readonly List<StopAccess> _access = [];
    private readonly List<DoorWay> _ways = [];

    public int Count => _ways.Count;

    public StopAccess[] Access => [.. _access];

    public DoorWay this[int index] => _ways[index];

    /// <summary>These ways and others.</summary>
    public DoorWays With(DoorWays others)
    {
        var all = new DoorWays();
        foreach (var ways in new[] { this, others })
        {
            all._access.AddRange(ways._access);
            all._ways.AddRange(ways._ways);
        }
        return all;
    }

    public void Add(in DoorWay way, in StopAccess access)
    {
        _ways.Add(way);
        _access.Add(access);
    }
}
