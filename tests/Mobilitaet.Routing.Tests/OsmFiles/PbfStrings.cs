namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>The string table of a block in the making; index 0 stays the separator.</summary>
internal sealed class PbfStrings
{
    private readonly List<string> _strings = ["(separator)"];

    public long Index(string text)
    {
        var known = _strings.IndexOf(text, 1);
        if (known > 0)
            return known;
        _strings.Add(text);
        return _strings.Count - 1;
    }

    public PbfMessage Tag(PbfMessage element, IReadOnlyCollection<(string Key, string Value)> tags) =>
        element.Packed(2, [.. tags.Select(t => Index(t.Key))]).Packed(3, [.. tags.Select(t => Index(t.Value))]);

    public PbfMessage Table() => PbfFile.Strings([.. _strings]);
}
