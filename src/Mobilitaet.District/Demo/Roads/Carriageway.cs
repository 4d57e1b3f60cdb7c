using Mobilitaet.District.Demo.Map;

namespace Mobilitaet.District.Demo.Roads;

/// <summary>One direction of a motorway as its ways in driving order.</summary>
internal sealed record Carriageway(string Ref, List<DemoWay> Ways)
{
    public List<int> Nodes
    {
        get
        {
            var nodes = new List<int>(Ways[0].Nodes);
            foreach (var way in Ways.Skip(1))
                nodes.AddRange(way.Nodes.Skip(1));
            return nodes;
        }
    }
}
