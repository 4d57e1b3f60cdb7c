using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads.Profiles;

namespace Mobilitaet.Routing.Roads.Building;

/// <summary>Second pass over an OSM file: positions and traits of the nodes that street ways use, under dense indices.</summary>
internal sealed class StreetNodes : OsmVisitor
{
    private readonly long[] _ids;
    private readonly bool[] _found;
    private readonly ImportWarnings _warnings;
    private int _expected;

    /// <param name="nodeIds">Every node reference of every way, with repetitions.</param>
    /// <param name="warnings">Where duplicate nodes are reported.</param>
    public StreetNodes(List<long> nodeIds, ImportWarnings warnings)
    {
        _ids = SortedDistinct(nodeIds);
        _found = new bool[_ids.Length];
        _warnings = warnings;
        LatitudesE7 = new int[_ids.Length];
        LongitudesE7 = new int[_ids.Length];
        Traits = new NodeTraits[_ids.Length];
    }

    public int Count => _ids.Length;

    public int[] LatitudesE7 { get; }

    public int[] LongitudesE7 { get; }

    public NodeTraits[] Traits { get; }

    public bool IsFound(int node) => _found[node];

    /// <summary>The dense index of an OSM node id; -1 when no street uses it.</summary>
    public int IndexOf(long id) => Math.Max(-1, Array.BinarySearch(_ids, id));

    public override void VisitNode(long id, int latitudeE7, int longitudeE7, OsmTags tags)
    {
        if (_expected < _ids.Length && id < _ids[_expected] && (_expected == 0 || id > _ids[_expected - 1]))
            return;
        var index = NextIndexOf(id);
        if (index < 0)
            return;
        if (_found[index])
        {
            _warnings.Add("duplicate_node", $"node {id}", "The node occurs twice; the first one was kept.");
            return;
        }
        _found[index] = true;
        LatitudesE7[index] = latitudeE7;
        LongitudesE7[index] = longitudeE7;
        if (tags.Count > 0)
            Traits[index] = NodeProfile.Evaluate(tags);
    }

    /// <summary>Files are sorted by id nearly always, so the next expected node is usually the one at hand.</summary>
    private int NextIndexOf(long id)
    {
        if (_expected < _ids.Length && _ids[_expected] == id)
            return _expected++;
        var index = IndexOf(id);
        if (index >= 0)
            _expected = index + 1;
        return index;
    }

    private static long[] SortedDistinct(List<long> nodeIds)
    {
        var sorted = nodeIds.ToArray();
        Array.Sort(sorted);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[count++] = sorted[i];
        }
        Array.Resize(ref sorted, count);
        return sorted;
    }
}
