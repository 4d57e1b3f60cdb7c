namespace Mobilitaet.District.Demo.Map;

/// <summary>A line or closed ring of the demo map; its OSM id is its index plus one.</summary>
internal sealed class DemoWay(int index, LineKind kind, List<int> nodes, IEnumerable<(string Key, string Value)> tags)
{
    public int Index { get; } = index;

    public LineKind Kind { get; } = kind;

    public List<int> Nodes { get; } = nodes;

    public List<(string Key, string Value)> Tags { get; } = [.. tags];

    public int Layer { get; init; }

    public string? FindTag(string key) => Tags.Where(t => t.Key == key).Select(t => t.Value).FirstOrDefault();

    public void SetTag(string key, string value)
    {
        Tags.RemoveAll(t => t.Key == key);
        Tags.Add((key, value));
    }
}
