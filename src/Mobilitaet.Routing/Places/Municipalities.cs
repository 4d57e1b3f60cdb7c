using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Mobilitaet.Routing.Places;

/// <summary>The municipalities of the imported data; answers which one holds a point, from any thread.</summary>
public sealed class Municipalities
{
    private readonly STRtree<(int Index, IndexedPointInAreaLocator Area)> _tree = new();

    public Municipalities(IReadOnlyList<Municipality> all)
    {
        All = all;
        for (var i = 0; i < all.Count; i++)
            _tree.Insert(all[i].Boundary.EnvelopeInternal, (i, new IndexedPointInAreaLocator(all[i].Boundary)));
        _tree.Build();
    }

    /// <summary>All municipalities by name.</summary>
    public IReadOnlyList<Municipality> All { get; }

    /// <summary>The municipality whose boundary holds <paramref name="point"/>; null outside all of them.</summary>
    public Municipality? Find(GeoPoint point) => FindIndex(point) is var index && index >= 0 ? All[index] : null;

    /// <summary>The position in <see cref="All"/>, or -1; on a shared border the first in the list.</summary>
    internal int FindIndex(GeoPoint point)
    {
        if (!point.IsValid || All.Count == 0)
            return -1;
        var at = new Coordinate(point.Longitude, point.Latitude);
        var found = -1;
        foreach (var (index, area) in _tree.Query(new Envelope(at)))
        {
            if ((found < 0 || index < found) && area.Locate(at) != Location.Exterior)
                found = index;
        }
        return found;
    }
}
