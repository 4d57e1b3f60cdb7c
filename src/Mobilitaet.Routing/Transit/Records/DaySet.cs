using System.Numerics;

namespace Mobilitaet.Routing.Transit.Records;

/// <summary>The days on which one service runs, as one bit per day of a range; days are counted since 1970-01-01.</summary>
internal sealed class DaySet(int firstDay, int dayCount)
{
    public const int DaysPerWord = 64;
    private const int Week = 7;

    /// <summary>Every seventh bit: times the seven bits of a week, it fills a word with weeks.</summary>
    private const ulong Weeks = 0x8102_0408_1020_4081;

    private readonly ulong[] _words = new ulong[(dayCount + DaysPerWord - 1) / DaysPerWord];

    public ReadOnlySpan<ulong> Words => _words;

    /// <summary>The first day of the set; null when it is empty.</summary>
    public int? FirstDay => Array.FindIndex(_words, word => word != 0) is >= 0 and var i
        ? firstDay + (i * DaysPerWord) + BitOperations.TrailingZeroCount(_words[i])
        : null;

    /// <summary>The last day of the set; null when it is empty.</summary>
    public int? LastDay => Array.FindLastIndex(_words, word => word != 0) is >= 0 and var i
        ? firstDay + (i * DaysPerWord) + BitOperations.Log2(_words[i])
        : null;

    public void Clear() => Array.Clear(_words);

    /// <summary>Adds the days of a weekly pattern (bit 0 is Monday) from one day to another, both included, as far as they are in the range.</summary>
    public void AddWeeks(int from, int to, byte weekdays)
    {
        var first = Math.Max(from - firstDay, 0);
        var last = Math.Min(to - firstDay, dayCount - 1);
        if (first > last)
            return;
        for (var word = first / DaysPerWord; word <= last / DaysPerWord; word++)
        {
            var start = word * DaysPerWord;
            var days = RotatedTo(WeekdayOf(firstDay + start), weekdays) * Weeks;
            if (first > start)
                days &= ulong.MaxValue << (first - start);
            if (last < start + DaysPerWord - 1)
                days &= ulong.MaxValue >> (start + DaysPerWord - 1 - last);
            _words[word] |= days;
        }
    }

    /// <summary>Adds a day or takes it away; a day beyond the range is ignored.</summary>
    public void Set(int day, bool runs)
    {
        var bit = day - firstDay;
        if (bit < 0 || bit >= dayCount)
            return;
        var mask = 1UL << (bit % DaysPerWord);
        _words[bit / DaysPerWord] = runs ? _words[bit / DaysPerWord] | mask : _words[bit / DaysPerWord] & ~mask;
    }

    private static ulong RotatedTo(int weekday, byte weekdays) => (ulong)((weekdays >> weekday) | (weekdays << (Week - weekday))) & 0x7F;

    // 1970-01-01 was a Thursday; 0 is Monday.
    private static int WeekdayOf(int day) => (((day + 3) % Week) + Week) % Week;
}
