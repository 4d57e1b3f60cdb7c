using NodaTime;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Remembers the days used last, so that many queries share one build.</summary>
internal sealed class DayCache(Timetable timetable, int capacity)
{
    private readonly Dictionary<(LocalDate, DayOptions), Entry> _entries = [];
    private long _clock;

    public DayTimetable Get(LocalDate date, DayOptions options)
    {
        Entry? entry;
        lock (_entries)
        {
            if (!_entries.TryGetValue((date, options), out entry))
            {
                entry = new Entry(new Lazy<DayTimetable>(() => DayBuilder.Build(timetable, date, options)));
                if (_entries.Count >= capacity)
                    _entries.Remove(_entries.MinBy(pair => pair.Value.LastUse).Key);
                _entries.Add((date, options), entry);
            }
            entry.LastUse = ++_clock;
        }
        try
        {
            // Built outside the lock: another date must not wait for it.
            return entry.Day.Value;
        }
        catch
        {
            Forget((date, options), entry);
            throw;
        }
    }

    /// <summary>A failure may pass; the day that failed is built anew for the next query.</summary>
    private void Forget((LocalDate, DayOptions) key, Entry entry)
    {
        lock (_entries)
        {
            if (_entries.TryGetValue(key, out var known) && known == entry)
                _entries.Remove(key);
        }
    }

    private sealed class Entry(Lazy<DayTimetable> day)
    {
        public Lazy<DayTimetable> Day { get; } = day;

        public long LastUse { get; set; }
    }
}
