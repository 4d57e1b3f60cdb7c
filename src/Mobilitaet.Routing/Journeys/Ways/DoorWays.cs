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

    public void Add(in DoorWay way, in StopAccess access)
    {
        _ways.Add(way);
        _access.Add(access);
    }
}
