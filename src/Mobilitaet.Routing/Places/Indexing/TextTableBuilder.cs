using System.Text;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>Numbers distinct strings for a <see cref="TextTable"/>.</summary>
internal sealed class TextTableBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _texts = [""];

    public int NumberOf(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        if (_numbers.TryGetValue(text, out var number))
            return number;
        _numbers.Add(text, _texts.Count);
        _texts.Add(text);
        return _texts.Count - 1;
    }

    public TextTable Build()
    {
        var starts = new int[_texts.Count + 1];
        var utf8 = new MemoryStream();
        for (var i = 0; i < _texts.Count; i++)
        {
            utf8.Write(Encoding.UTF8.GetBytes(_texts[i]));
            starts[i + 1] = (int)utf8.Length;
        }
        return new TextTable(starts, utf8.ToArray());
    }
}
