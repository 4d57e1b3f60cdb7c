using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places.Boundaries;

namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>Everything the passes over an OSM file collect; node ids are sampled, their positions come last.</summary>
internal sealed class GatheredPlaces
{
    private const int MostSamples = 6;
    private readonly List<long> _sampledNodes = [];
    private readonly List<(int LatitudeE7, int LongitudeE7)> _points = [];
    private readonly Dictionary<string, string> _pool = new(StringComparer.Ordinal);

    public List<NamedFeature> Features { get; } = [];

    public List<TaggedAddress> Addresses { get; } = [];

    /// <summary>Kindergartens, surgeries and the like with what they say about themselves, named or not.</summary>
    public List<GatheredAmenity> Amenities { get; } = [];

    public List<BoundaryRelation> Boundaries { get; } = [];

    /// <summary>Areas made of several ways, by the outer way whose position stands for them.</summary>
    public Dictionary<long, List<GatheredElement>> AreasByWay { get; } = [];

    /// <summary>The nodes of each boundary way; empty until the way is read.</summary>
    public Dictionary<long, long[]> BoundaryWays { get; } = [];

    public NodePositions Positions { get; private set; } = NodePositions.Of([]);

    /// <summary>Keeps up to six nodes of a way, evenly spread, the closing node of a ring left out.</summary>
    public NodeSamples Sample(ReadOnlySpan<long> nodes)
    {
        var start = _sampledNodes.Count;
        if (nodes.Length > 1 && nodes[0] == nodes[^1])
            nodes = nodes[..^1];
        var count = Math.Min(MostSamples, nodes.Length);
        for (var i = 0; i < count; i++)
            _sampledNodes.Add(nodes[count == 1 ? 0 : (int)((long)i * (nodes.Length - 1) / (count - 1))]);
        return new NodeSamples(start, count);
    }

    /// <summary>Keeps the position of a node that is a place itself.</summary>
    public NodeSamples Point(int latitudeE7, int longitudeE7)
    {
        _points.Add((latitudeE7, longitudeE7));
        return new NodeSamples(_points.Count - 1, 0);
    }

    public void Add(GatheredElement element, NodeSamples nodes)
    {
        if (element.Feature is { } feature)
            Features.Add(feature with { Nodes = nodes });
        if (element.Address is { } address)
            Addresses.Add(address with { Nodes = nodes });
        if (element.Amenity is { } amenity)
            Amenities.Add(amenity with { Nodes = nodes });
    }

    /// <summary>What the tags of an element say; empty when they say no place.</summary>
    public GatheredElement Read(string kind, long id, OsmTags tags)
    {
        if (tags.Count == 0)
            return default;
        var amenity = AmenityTags.IsWanted(tags) ? new GatheredAmenity(kind, id, AmenityTags.Keep(tags), default) : null;
        var address = FeatureTags.FindAddress(tags);
        if (address is { } a)
        {
            address = a with
            {
                Street = Pooled(a.Street)!,
                Number = Pooled(a.Number)!,
                City = Pooled(a.City),
                Suburb = Pooled(a.Suburb),
                Postcode = Pooled(a.Postcode),
            };
        }
        var names = OsmNames.Of(tags);
        if (names.Count == 0 || FeatureTags.Classify(tags, isWay: kind == "way") is not { } found)
            return new GatheredElement(null, address, amenity);
        var feature = new NamedFeature(found.Kind, Pooled(found.Category)!, names, FeatureTags.Population(tags), Pooled(FeatureTags.Postcode(tags)))
        {
            Element = $"{kind} {id}",
            Nodes = default,
        };
        return new GatheredElement(feature, address, amenity);
    }

    /// <summary>Fixes which nodes are needed; their positions are filled by the node pass.</summary>
    public void PreparePositions()
    {
        var needed = new List<long>(_sampledNodes);
        foreach (var way in BoundaryWays.Values)
            needed.AddRange(way);
        foreach (var boundary in Boundaries)
        {
            if (boundary.CentreNode is { } centre)
                needed.Add(centre);
            if (boundary.LabelNode is { } label)
                needed.Add(label);
        }
        Positions = NodePositions.Of(needed);
    }

    /// <summary>The known positions of an element; empty when its nodes are not in the file.</summary>
    public List<(int LatitudeE7, int LongitudeE7)> PointsOf(NodeSamples samples)
    {
        if (samples.Count == 0)
            return [_points[samples.Start]];
        var points = new List<(int LatitudeE7, int LongitudeE7)>(samples.Count);
        for (var i = samples.Start; i < samples.Start + samples.Count; i++)
        {
            if (Positions.TryGet(_sampledNodes[i], out var position))
                points.Add(position);
        }
        return points;
    }

    private string? Pooled(string? text)
    {
        if (text is null)
            return null;
        if (!_pool.TryGetValue(text, out var known))
            _pool.Add(text, known = text);
        return known;
    }
}
