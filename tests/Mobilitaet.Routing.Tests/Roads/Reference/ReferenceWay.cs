namespace Mobilitaet.Routing.Tests.Roads.Reference;

/// <summary>A way of an OSM file with all its tags.</summary>
public sealed record ReferenceWay(long[] Nodes, IReadOnlyDictionary<string, string> Tags)
{
    public string? Find(string key) => Tags.GetValueOrDefault(key);

    public bool Is(string key, params ReadOnlySpan<string> values) => Find(key) is { } value && values.Contains(value);
}
