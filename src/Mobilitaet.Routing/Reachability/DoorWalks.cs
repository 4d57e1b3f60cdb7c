using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Reachability;

/// <summary>The ways between doors and stops in one direction, door by door.</summary>
internal sealed class DoorWalks
{
    private static readonly int[] s_nobody = [];
    private readonly List<DoorWays> _ways = [];
    private readonly List<StopAccess[]> _access = [];
    private readonly Lazy<Dictionary<int, int[]>> _doorsAt;

    public DoorWalks() => _doorsAt = new(ListDoors);

    public StopAccess[] Of(int door) => _access[door];

    /// <summary>The same with all that is known of each way.</summary>
    public DoorWays WaysOf(int door) => _ways[door];

    /// <summary>Which doors have a way to or from a stop; to be asked once all doors are added.</summary>
    public ReadOnlySpan<int> DoorsAt(Stop stop) => _doorsAt.Value.GetValueOrDefault(stop.Index, s_nobody);

    public void Add(DoorWays ways)
    {
        _ways.Add(ways);
        _access.Add(ways.Access);
    }

    private Dictionary<int, int[]> ListDoors() => Enumerable.Range(0, _access.Count)
        .SelectMany(door => _access[door].Select(access => (access.Stop.Index, Door: door)))
        .GroupBy(entry => entry.Index, entry => entry.Door)
        .ToDictionary(doors => doors.Key, doors => doors.Distinct().ToArray());
}
