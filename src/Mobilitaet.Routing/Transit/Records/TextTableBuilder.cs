using System.Text;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>Collects texts, each once; number 0 is the empty text.</summary>
internal sealed class TextTableBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public TextTableBuilder() => Add("");

    /// <summary>All texts in UTF-8, one after another.</summary>
    public List<byte> Bytes { get; } = [];

    /// <summary>Where each text starts, and one closing entry.</summary>
    public List<int> Starts { get; } = [0];

    public int Add(string? text)
    {
        text ??= "";
        if (_numbers.TryGetValue(text, out var number))
            return number;
        number = _numbers.Count;
        _numbers.Add(text, number);
        Bytes.AddRange(Encoding.UTF8.GetBytes(text));
        Starts.Add(Bytes.Count);
        return number;
    }
}
