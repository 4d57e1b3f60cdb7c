namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>Collects the defects of a feed: counts all, keeps the first examples of each code, so that memory stays bounded.</summary>
public sealed class GtfsNotices(int examplesPerCode = GtfsNotices.DefaultExamples)
{
    public const int DefaultExamples = 100;
    private const int LongestText = 300;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>The feed that is being read; each notice names it.</summary>
    public string Feed { get; set; } = "";

    /// <summary>The number of all notices, also of those that are not kept as examples.</summary>
    public int Count => _entries.Values.Sum(e => e.Count);

    public int CountOf(GtfsSeverity severity) => _entries.Values.Where(e => e.Rule.Severity == severity).Sum(e => e.Count);

    public int CountOf(string code) => _entries.TryGetValue(code, out var entry) ? entry.Count : 0;

    /// <summary>All codes, errors first, then by code.</summary>
    public IReadOnlyList<GtfsNoticeGroup> List() =>
        [.. _entries.Values
            .OrderByDescending(e => e.Rule.Severity).ThenBy(e => e.Rule.Code, StringComparer.Ordinal)
            .Select(e => new GtfsNoticeGroup(e.Rule.Code, e.Rule.Severity, e.Count, e.Examples))];

    public void Add(GtfsRule rule, string file, int? row, string? field, string text)
    {
        if (NeedsText(rule))
            Keep(rule, new GtfsNotice(OneLine(Feed), rule.Code, rule.Severity, OneLine(file), row, field is null ? null : OneLine(field), OneLine(text)));
        EntryOf(rule).Count++;
    }

    /// <summary>Counts a notice whose sentence is built only while examples are still wanted: a broken file has millions of them.</summary>
    internal void Add<T>(GtfsRule rule, string file, int? row, string? field, T subject, Func<T, string> text)
    {
        if (NeedsText(rule))
            Add(rule, file, row, field, text(subject));
        else
            EntryOf(rule).Count++;
    }

    private bool NeedsText(GtfsRule rule) => EntryOf(rule).Examples.Count < examplesPerCode;

    private void Keep(GtfsRule rule, GtfsNotice notice) => EntryOf(rule).Examples.Add(notice);

    private Entry EntryOf(GtfsRule rule)
    {
        if (!_entries.TryGetValue(rule.Code, out var entry))
            _entries.Add(rule.Code, entry = new Entry(rule));
        return entry;
    }

    // Texts quote the feed, which may hold anything of any length.
    private static string OneLine(string text)
    {
        var kept = text.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText), "…") : text;
        return string.Create(kept.Length, kept, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
        });
    }

    private sealed class Entry(GtfsRule rule)
    {
        public GtfsRule Rule { get; } = rule;

        public int Count { get; set; }

        public List<GtfsNotice> Examples { get; } = [];
    }
}
