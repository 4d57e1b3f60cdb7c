namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Brings the two tag encodings of PBF (parallel keys and values; one zero-separated list for dense nodes) into alternating indices.</summary>
internal sealed class PbfTags
{
    private int[] _pairs = new int[64];
    private int[] _dense = new int[1024];
    private int _denseCount;
    private int _denseAt;

    public void Clear() => _denseCount = _denseAt = 0;

    /// <summary>Adds the packed keys_vals of a DenseNodes message.</summary>
    public void AddDense(ReadOnlySpan<byte> packed)
    {
        if (_dense.Length - _denseCount < packed.Length)
            Array.Resize(ref _dense, Math.Max(_dense.Length * 2, _denseCount + packed.Length));
        var at = 0;
        while (at < packed.Length)
            _dense[_denseCount++] = Index(ProtobufCursor.ReadVarint(packed, ref at));
    }

    /// <summary>The tags of the next dense node.</summary>
    public ReadOnlySpan<int> NextDense()
    {
        if (_denseCount == 0)
            return [];
        var start = _denseAt;
        while (_denseAt < _denseCount && _dense[_denseAt] != 0)
            _denseAt += 2;
        // A writer that forgets separators moves all later tags to wrong nodes (OsmSharp does for nodes whose tags are null).
        if (_denseAt >= _denseCount)
            throw new OsmDamageException("the tags of a group end before its nodes, so that they cannot be told apart.");
        return _dense.AsSpan(start, _denseAt++ - start);
    }

    /// <summary>The tags of a way, relation or plain node.</summary>
    public ReadOnlySpan<int> Pair(ReadOnlySpan<long> keys, ReadOnlySpan<long> values)
    {
        if (keys.Length != values.Length)
            throw new OsmDamageException($"an element has {keys.Length} keys and {values.Length} values.");
        if (_pairs.Length < keys.Length * 2)
            _pairs = new int[keys.Length * 4];
        for (var i = 0; i < keys.Length; i++)
        {
            _pairs[2 * i] = Index((ulong)keys[i]);
            _pairs[(2 * i) + 1] = Index((ulong)values[i]);
        }
        return _pairs.AsSpan(0, keys.Length * 2);
    }

    private static int Index(ulong value) =>
        value <= int.MaxValue ? (int)value : throw new OsmDamageException($"an element uses the string {value}.");
}
