namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Remembers which kinds of elements each block of a PBF file holds, so that later passes skip blocks without unpacking them.</summary>
internal sealed class PbfBlockIndex
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, OsmElementKinds> _kinds = [];
    private (long Length, DateTime Written) _version;

    /// <summary>Forgets everything when the file has changed since the last pass.</summary>
    public void Refresh(long length, DateTime written)
    {
        lock (_lock)
        {
            if (_version == (length, written))
                return;
            _kinds.Clear();
            _version = (length, written);
        }
    }

    public void Note(long offset, OsmElementKinds kinds)
    {
        lock (_lock)
            _kinds[offset] = kinds;
    }

    /// <summary>Whether the block at <paramref name="offset"/> is known to hold none of <paramref name="wanted"/>.</summary>
    public bool HoldsNone(long offset, OsmElementKinds wanted)
    {
        lock (_lock)
            return _kinds.TryGetValue(offset, out var kinds) && (kinds & wanted) == 0;
    }
}
