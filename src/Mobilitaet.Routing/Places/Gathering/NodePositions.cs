namespace Mobilitaet.Routing.Places.Gathering;

/// <summary>The positions of the needed nodes: sorted distinct ids with coordinates, found by binary search.</summary>
internal sealed class NodePositions
{
    private const int Missing = int.MinValue;
    private readonly long[] _ids;
    private readonly int[] _latitudes;
    private readonly int[] _longitudes;

    private NodePositions(long[] ids)
    {
        _ids = ids;
        _latitudes = new int[ids.Length];
        _longitudes = new int[ids.Length];
        _latitudes.AsSpan().Fill(Missing);
    }

    public static NodePositions Of(List<long> ids)
    {
        ids.Sort();
        var distinct = new List<long>(ids.Count);
        foreach (var id in ids)
        {
            if (distinct.Count == 0 || distinct[^1] != id)
                distinct.Add(id);
        }
        return new NodePositions([.. distinct]);
    }

    public void Set(long id, int latitudeE7, int longitudeE7)
    {
        var at = Array.BinarySearch(_ids, id);
        if (at < 0)
            return;
        _latitudes[at] = latitudeE7;
        _longitudes[at] = longitudeE7;
    }

    public bool TryGet(long id, out (int LatitudeE7, int LongitudeE7) position)
    {
        var at = Array.BinarySearch(_ids, id);
        position = at < 0 ? default : (_latitudes[at], _longitudes[at]);
        return at >= 0 && _latitudes[at] != Missing;
    }
}
