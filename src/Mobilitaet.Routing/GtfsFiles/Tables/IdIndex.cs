namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>Finds the dense index of an id by the bytes of a field.</summary>
internal sealed class IdIndex
{
    public const int Unknown = -1;

    /// <summary>The id exists, but its row was refused; what refers to it goes silently with it.</summary>
    public const int Refused = -2;

    private readonly Dictionary<string, int> _indices;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> _byBytes;

    public IdIndex()
    {
        _indices = new Dictionary<string, int>(new Utf8IdComparer());
        _byBytes = _indices.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public int Count => _indices.Count;

    /// <summary>False when the id is already there.</summary>
    public bool TryAdd(string id, int index) => _indices.TryAdd(id, index);

    public void Refuse(string id) => _indices[id] = Refused;

    public int Find(ReadOnlySpan<byte> id) => _byBytes.TryGetValue(id, out var index) ? index : Unknown;

    public int Find(string id) => _indices.GetValueOrDefault(id, Unknown);
}
