using Mobilitaet.Routing.Roads.Hierarchies;

namespace Mobilitaet.Routing.Roads.Queries;

/// <summary>Replaces shortcuts by their halves until only chains are left.</summary>
internal sealed class PathUnpacker(Hierarchy hierarchy)
{
    private readonly Stack<(int Arc, int Tail, int Head, bool Up)> _open = new();

    /// <summary>Adds the directed chains of a hierarchy path in travel order.</summary>
    public void Unpack(List<(int Arc, int Tail, int Head, bool Up)> path, List<int> chains)
    {
        foreach (var step in path)
        {
            _open.Push(step);
            while (_open.TryPop(out var arc))
            {
                var via = arc.Up ? hierarchy.UpOrigins[arc.Arc].Via : hierarchy.DownOrigins[arc.Arc].Via;
                if (via < 0)
                {
                    chains.Add(~via);
                    continue;
                }
                _open.Push((hierarchy.GetUp(via, arc.Head), via, arc.Head, true));
                _open.Push((hierarchy.GetDown(arc.Tail, via), arc.Tail, via, false));
            }
        }
    }
}
