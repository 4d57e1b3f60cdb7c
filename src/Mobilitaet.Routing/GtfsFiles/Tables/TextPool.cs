namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>Each text once, so that a hundred thousand trips do not hold a hundred thousand copies of a headsign.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, int> _indices;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;
    private readonly List<string> _texts = [];

    public TextPool()
    {
        _indices = new Dictionary<string, int>(new Utf8IdComparer());
        _byBytes = _indices.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public string this[int index] => _texts[index];

    public bool TryFind(ReadOnlySpan<byte> utf8, out int index) => _byBytes.TryGetValue(utf8, out index);

    public int Add(string text)
    {
        if (_indices.TryGetValue(text, out var index))
            return index;
        index = _texts.Count;
        _texts.Add(text);
        _indices.Add(text, index);
        return index;
    }

    public string[] ToArray() => [.. _texts];
}
