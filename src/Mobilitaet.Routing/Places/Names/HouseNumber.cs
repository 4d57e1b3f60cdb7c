using System.Globalization;

namespace Mobilitaet.Routing.Places.Names;

/// <summary>A house number as numbers can be compared: <c>12a</c> is 12 to 12 with letter a, <c>12-14</c> is 12 to 14.</summary>
internal readonly record struct HouseNumber(int Low, int High, char Letter)
{
    public const char NoLetter = '\0';

    /// <summary>All three in one number; <see cref="Unpack"/> is its reverse.</summary>
    public long Packed => (uint)Low | (long)High << 16 | (long)Letter << 32;

    public static HouseNumber Unpack(long packed) => new((int)(packed & 0xFFFF), (int)(packed >> 16 & 0xFFFF), (char)(packed >> 32));

    /// <summary>Reads a tagged number; null when it holds none.</summary>
    public static HouseNumber? Parse(string text)
    {
        var words = NameFolding.TypedWords(text, expandUmlauts: false);
        return words.Count == 0 ? null : Read(words, 0, out _);
    }

    /// <summary>Reads a number with letter and range from the words at <paramref name="at"/>; null when there is none.</summary>
    public static HouseNumber? Read(IReadOnlyList<NameWord> words, int at, out int used)
    {
        used = 0;
        if (!TryNumber(words[at].Text, out var low, out var letter))
            return null;
        used = 1;
        if (letter == NoLetter && at + used < words.Count && words[at + used].Text is [>= 'a' and <= 'z'])
            letter = words[at + used++].Text[0];
        var high = low;
        if (at + used < words.Count && words[at + used].AfterDash && TryNumber(words[at + used].Text, out var end, out _) && end > low)
        {
            high = end;
            used++;
        }
        return new HouseNumber(low, high, letter);
    }

    /// <summary>How well this known number answers the asked one: 1 the same, from 0.9 it holds it, below that a neighbour, 0 far away.</summary>
    public double FitFor(HouseNumber asked)
    {
        if (this == asked)
            return 1;
        if (Letter == asked.Letter)
        {
            if (Low == asked.Low)
                return 0.95;
            var sameSide = (asked.Low - Low) % 2 == 0;
            if (asked.Low > Low && asked.Low <= High)
                return sameSide ? 0.92 : 0.9;
        }
        if (Low == asked.Low)
            return 0.7;
        var away = asked.Low < Low ? Low - asked.Low : Math.Max(0, asked.Low - High);
        var otherSide = (asked.Low - Low) % 2 == 0 ? 0 : 0.05;
        return away > 20 ? 0 : 0.6 - otherSide - (away * 0.01);
    }

    private static bool TryNumber(string word, out int number, out char letter)
    {
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        letter = NoLetter;
        number = 0;
        if (digits < 0)
            digits = word.Length;
        if (digits is 0 or > 4 || word.Length - digits > 1)
            return false;
        if (digits < word.Length)
            letter = word[digits];
        return int.TryParse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
