using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Reachability;

/// <summary>The ways between doors and stops in one direction, door by door.</summary>
internal sealed class DoorWalks
{
    private readonly List<DoorWays> _ways = [];
    private readonly List<StopAccess[]> _access = [];

    public StopAccess[] Of(int door) => _access[door];

    /// <summary>The same with all that is known of each way.</summary>
    public DoorWays WaysOf(int door) => _ways[door];

    public void Add(DoorWays ways)
    {
        _ways.Add(ways);
        _access.Add(ways.Access);
    }
}
