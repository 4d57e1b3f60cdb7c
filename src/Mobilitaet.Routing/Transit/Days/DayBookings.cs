using Mobilitaet.Routing.Transit.Records;
using NodaTime;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Turns the timetable's booking rules into limits in seconds of the built day.</summary>
/// <param name="timetable">The rules.</param>
/// <param name="date">The day.</param>
/// <param name="mostNotice">No rule asks for more seconds than these, or for an earlier day; null for the rules as they are.</param>
internal sealed class DayBookings(Timetable timetable, LocalDate date, int? mostNotice)
{
    /// <summary>No ride is booked more days ahead.</summary>
    private const int LongestNotice = 366;

    /// <summary>No booking desk is closed longer; a longer gap means that its calendar does not cover the time.</summary>
    private const int LongestClosure = 14;
    private readonly Dictionary<(int Rule, int ServiceDay), int> _numbers = [];

    public List<DayBooking> Items { get; } = [];

    public int Add(int rule, int serviceDay)
    {
        if (rule < 0)
            return -1;
        ref readonly var record = ref timetable.Tables.Bookings[rule];
        // Limits that count back from the ride are the same on every service day.
        var key = (rule, record.Kind == 2 ? serviceDay : 0);
        if (_numbers.TryGetValue(key, out var number))
            return number;
        number = Items.Count;
        _numbers.Add(key, number);
        Items.Add(record.Kind switch
        {
            1 => new DayBooking(rule, true, Math.Min(record.NoticeMinutes * 60, mostNotice ?? int.MaxValue)),
            2 when mostNotice is { } most && record.LastDay > 0 => new DayBooking(rule, true, most),
            2 => new DayBooking(rule, false, LastMoment(record, date.PlusDays(serviceDay))),
            _ => new DayBooking(rule, true, 0),
        });
        return number;
    }

    /// <summary>A limit that no rule of the timetable names.</summary>
    public int AddNotice(int seconds)
    {
        Items.Add(new DayBooking(-1, true, seconds));
        return Items.Count - 1;
    }

    private int LastMoment(in BookingRecord rule, LocalDate service)
    {
        var day = WorkingDay(rule, service) ?? service.PlusDays(-Math.Min(rule.LastDay, LongestNotice));
        var moment = Timetable.StartOf(day, timetable.Feeds[rule.Feed].Zone) + Duration.FromSeconds(rule.LastTime);
        return (int)(moment - Timetable.StartOf(date, timetable.Zone)).TotalSeconds;
    }

    /// <summary>So many days back on which the desk works; null where its calendar does not count or does not reach back so far.</summary>
    private LocalDate? WorkingDay(in BookingRecord rule, LocalDate service)
    {
        if (rule.NoticeService < 0)
            return null;
        var left = rule.LastDay;
        var reach = LongestClosure + (2 * Math.Min(left, LongestNotice));
        for (var back = 0; back <= reach; back++)
        {
            if (back > 0 && timetable.Tables.Runs(rule.NoticeService, Timetable.DayOf(service.PlusDays(-back))))
                left--;
            if (left <= 0)
                return service.PlusDays(-back);
        }
        return null;
    }
}
