namespace Mobilitaet.Routing.Places.Arranging;

/// <summary>Counts texts and names the one seen most often.</summary>
internal sealed class Majority
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            _counts[text] = _counts.GetValueOrDefault(text) + 1;
    }

    /// <summary>The most frequent, the alphabetically first on a tie; null when none was added.</summary>
    public string? Find() =>
        _counts.Count == 0 ? null : _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;

    /// <summary>All of them, the most frequent first.</summary>
    public IEnumerable<string> List() => _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key);
}
