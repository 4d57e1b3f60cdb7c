using System.Collections.Concurrent;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Collects what an import found wrong but could work around: a count and the first examples (OSM ids) per code.</summary>
public sealed class ImportWarnings
{
    private const int ExamplesPerCode = 20;
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <param name="code">Stable snake_case code, for example <c>way_with_missing_node</c>.</param>
    /// <param name="element">The OSM element, for example <c>way 4256484</c>.</param>
    /// <param name="detail">What was wrong and what was done instead, one sentence.</param>
    public void Add(string code, string element, string detail)
    {
        var entry = _entries.GetOrAdd(code, static c => new Entry(c));
        entry.Add(new ImportWarning(code, element, detail));
    }

    public int Count => _entries.Values.Sum(e => e.Count);

    /// <summary>All codes in alphabetical order with their counts and first examples.</summary>
    public IReadOnlyList<(string Code, int Count, IReadOnlyList<ImportWarning> Examples)> List() =>
        [.. _entries.Values.OrderBy(e => e.Code, StringComparer.Ordinal).Select(e => (e.Code, e.Count, e.Examples))];

    private sealed class Entry(string code)
    {
        private readonly List<ImportWarning> _examples = [];

        public string Code { get; } = code;

        public int Count { get; private set; }

        public IReadOnlyList<ImportWarning> Examples => _examples;

        public void Add(ImportWarning warning)
        {
            lock (_examples)
            {
                Count++;
                if (_examples.Count < ExamplesPerCode)
                    _examples.Add(warning);
            }
        }
    }
}
