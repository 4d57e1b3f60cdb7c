namespace Mobilitaet.Routing.OsmFiles;

/// <summary>The tags of the element being read from XML; equal short strings are shared, for consumers keep many.</summary>
internal sealed class XmlTags
{
    private const int SharedSlots = 1 << 13;
    private const int SharedLengthLimit = 48;
    private readonly string?[] _shared = new string?[SharedSlots];
    private string[] _strings = new string[64];
    private int[] _ascending = [.. Enumerable.Range(0, 64)];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public void Add(string key, string value)
    {
        if (_strings.Length < (Count + 1) * 2)
        {
            Array.Resize(ref _strings, _strings.Length * 2);
            _ascending = [.. Enumerable.Range(0, _strings.Length)];
        }
        _strings[2 * Count] = Share(key);
        _strings[(2 * Count) + 1] = Share(value);
        Count++;
    }

    public OsmTags View() => new(_strings, _ascending.AsSpan(0, Count * 2));

    /// <summary>An equal string that was seen before, or the given one.</summary>
    public string Share(string text)
    {
        if (text.Length > SharedLengthLimit)
            return text;
        ref var slot = ref _shared[string.GetHashCode(text) & (SharedSlots - 1)];
        if (slot != text)
            slot = text;
        return slot!;
    }
}
