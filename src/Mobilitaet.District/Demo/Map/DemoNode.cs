using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Map;

/// <summary>A point of the demo map; its OSM id is its index plus one.</summary>
internal sealed class DemoNode(PlanePoint at)
{
    public PlanePoint At { get; } = at;

    public List<(string Key, string Value)> Tags { get; } = [];
}
