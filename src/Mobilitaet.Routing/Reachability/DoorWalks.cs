using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Transit;

namespace Mobilitaet.Routing.Reachability;

/// <summary>The walks between doors and stops in one direction, door by door.</summary>
internal sealed class DoorWalks
{
    private readonly List<StopAccess[]> _walks = [];

    public ReadOnlyMemory<StopAccess> Of(int door) => _walks[door];

    public void Add(DoorWays ways) => _walks.Add(ways.Access);
}
