using System.Numerics;
using Mobilitaet.Routing.Places.Names;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>
/// All words of all names in ordinal order. Similar words are found by comparing letter signatures within a length window;
/// only the few whose signatures are close enough are measured.
/// </summary>
internal sealed class Vocabulary
{
    private readonly int[] _starts;
    private readonly char[] _letters;
    private readonly ulong[] _signatures;
    private readonly int[] _byLength;
    private readonly ulong[] _signaturesByLength;
    private readonly int[] _lengthStarts;

    public Vocabulary(int[] starts, char[] letters)
    {
        _starts = starts;
        _letters = letters;
        _signatures = new ulong[Count];
        _byLength = new int[Count];
        _signaturesByLength = new ulong[Count];
        _lengthStarts = new int[NameFolding.LongestWord * 8];
        SortByLength();
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<char> this[int word] => _letters.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    public int LengthOf(int word) => _starts[word + 1] - _starts[word];

    /// <summary>The number of <paramref name="text"/>, or -1.</summary>
    public int FindExact(ReadOnlySpan<char> text)
    {
        var at = LowerBound(text);
        return at < Count && this[at].SequenceEqual(text) ? at : -1;
    }

    /// <summary>All words that begin with <paramref name="text"/>, the word itself included.</summary>
    public (int Start, int End) FindPrefix(ReadOnlySpan<char> text)
    {
        var start = LowerBound(text);
        var low = start;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].StartsWith(text, StringComparison.Ordinal))
                low = middle + 1;
            else
                high = middle;
        }
        return (start, low);
    }

    /// <summary>Adds the words within <paramref name="limit"/> edits, the word itself left out.</summary>
    public void FindSimilar(ReadOnlySpan<char> text, Func<int, int> limitForLength, List<(int Word, int Distance)> found)
    {
        var signature = SignatureOf(text);
        for (var length = Math.Max(1, text.Length - 2); length <= text.Length + 2 && length < _lengthStarts.Length - 1; length++)
        {
            var limit = limitForLength(Math.Max(length, text.Length));
            if (limit >= Math.Abs(length - text.Length) && limit > 0)
                FindSimilar(text, signature, length, limit, found);
        }
    }

    /// <summary>Adds words with the same first letter of which some beginning is one edit away.</summary>
    public void FindSimilarPrefix(ReadOnlySpan<char> text, List<(int Word, int Distance)> found)
    {
        var signature = SignatureOf(text);
        var (start, end) = FindPrefix(text[..1]);
        for (var word = start; word < end; word++)
        {
            var candidate = this[word];
            if (candidate.Length > text.Length && BitOperations.PopCount(signature & ~_signatures[word]) <= 2
                && EditDistance.ToPrefix(text, candidate, 1) == 1)
                found.Add((word, 1));
        }
    }

    public void Write(SectionWriter to)
    {
        to.Write<int>(_starts);
        to.Write<char>(_letters);
    }

    public static Vocabulary Read(SectionReader from) => new(from.Read<int>(), from.Read<char>());

    private void FindSimilar(ReadOnlySpan<char> text, ulong signature, int length, int limit, List<(int Word, int Distance)> found)
    {
        // An edit changes at most two bits of a signature, a swap none.
        var differences = 2 * limit;
        for (var i = _lengthStarts[length]; i < _lengthStarts[length + 1]; i++)
        {
            if (BitOperations.PopCount(signature ^ _signaturesByLength[i]) > differences)
                continue;
            var distance = EditDistance.Between(text, this[_byLength[i]], limit);
            if (distance > 0 && distance <= limit)
                found.Add((_byLength[i], distance));
        }
    }

    private int LowerBound(ReadOnlySpan<char> text)
    {
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (this[middle].SequenceCompareTo(text) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void SortByLength()
    {
        for (var word = 0; word < Count; word++)
            _lengthStarts[Math.Min(LengthOf(word), _lengthStarts.Length - 2) + 1]++;
        for (var length = 1; length < _lengthStarts.Length; length++)
            _lengthStarts[length] += _lengthStarts[length - 1];
        var next = _lengthStarts.ToArray();
        for (var word = 0; word < Count; word++)
        {
            var at = next[Math.Min(LengthOf(word), _lengthStarts.Length - 2)]++;
            _byLength[at] = word;
            _signaturesByLength[at] = _signatures[word] = SignatureOf(this[word]);
        }
    }

    // Two bits for each Latin letter (there at all, there twice), the rest shared by all other characters.
    private static ulong SignatureOf(ReadOnlySpan<char> text)
    {
        var signature = 0UL;
        foreach (var c in text)
        {
            if (c is >= 'a' and <= 'z')
            {
                var once = 1UL << (2 * (c - 'a'));
                signature |= (signature & once) << 1 | once;
            }
            else
            {
                signature |= 1UL << (52 + (c % 12));
            }
        }
        return signature;
    }
}
