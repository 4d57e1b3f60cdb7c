namespace Mobilitaet.Routing.OsmFiles;

/// <summary>The tags of one element, a view valid only during the visit; keys and values are indices into a string table.</summary>
public readonly ref struct OsmTags
{
    private readonly ReadOnlySpan<string> _strings;
    private readonly ReadOnlySpan<int> _keysAndValues;

    /// <param name="strings">The string table.</param>
    /// <param name="keysAndValues">Alternating indices of keys and values.</param>
    public OsmTags(ReadOnlySpan<string> strings, ReadOnlySpan<int> keysAndValues)
    {
        _strings = strings;
        _keysAndValues = keysAndValues;
    }

    public int Count => _keysAndValues.Length / 2;

    public string KeyAt(int index) => _strings[_keysAndValues[2 * index]];

    public string ValueAt(int index) => _strings[_keysAndValues[(2 * index) + 1]];

    /// <summary>The value of <paramref name="key"/>, or null.</summary>
    public string? Find(string key)
    {
        for (var i = 0; i < _keysAndValues.Length; i += 2)
        {
            if (string.Equals(_strings[_keysAndValues[i]], key, StringComparison.Ordinal))
                return _strings[_keysAndValues[i + 1]];
        }
        return null;
    }

    public bool Is(string key, string value) => string.Equals(Find(key), value, StringComparison.Ordinal);
}
