using Mobilitaet.Routing.Transit.Records;
using NodaTime;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Turns the timetable's booking rules into limits in seconds of the built day.</summary>
internal sealed class DayBookings(Timetable timetable, LocalDate date)
{
    /// <summary>How far back working days of a booking desk are looked for.</summary>
    private const int LongestNotice = 31;
    private readonly Dictionary<(int Rule, int ServiceDay), short> _numbers = [];

    public List<DayBooking> Items { get; } = [];

    public short Add(int rule, int serviceDay)
    {
        if (rule < 0)
            return -1;
        ref readonly var record = ref timetable.Tables.Bookings[rule];
        // Limits that count back from the ride are the same on every service day.
        var key = (rule, record.Kind == 2 ? serviceDay : 0);
        if (_numbers.TryGetValue(key, out var number))
            return number;
        number = checked((short)Items.Count);
        _numbers.Add(key, number);
        Items.Add(record.Kind switch
        {
            1 => new DayBooking(rule, true, record.NoticeMinutes * 60),
            2 => new DayBooking(rule, false, LastMoment(record, date.PlusDays(serviceDay))),
            _ => new DayBooking(rule, true, 0),
        });
        return number;
    }

    private int LastMoment(in BookingRecord rule, LocalDate service)
    {
        var day = service;
        if (rule.NoticeService < 0)
        {
            day = service.PlusDays(-rule.LastDay);
        }
        else
        {
            var left = rule.LastDay;
            for (var back = 0; left > 0 && back < LongestNotice; back++)
            {
                day = day.PlusDays(-1);
                if (timetable.Tables.Runs(rule.NoticeService, Timetable.DayOf(day)))
                    left--;
            }
        }
        var moment = Timetable.StartOf(day, timetable.Zone) + Duration.FromSeconds(rule.LastTime);
        return (int)(moment - Timetable.StartOf(date, timetable.Zone)).TotalSeconds;
    }
}
