using NodaTime;

namespace Mobilitaet.District.Offers.Times;

/// <summary>Reads one rule of opening hours: months, weekdays and holidays, times, and whether it is closed then.</summary>
internal sealed class OpeningRuleReader
{
    private const int MinutesInDay = 24 * 60;
    private const int LeapYear = 2024;
    private static readonly string[] s_days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    private static readonly string[] s_holidays = ["PH", "SH"];
    private static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] s_closed = ["off", "closed"];
    private static readonly string[] s_open = ["open"];
    private readonly RuleCursor _cursor;

    private OpeningRuleReader(string text) => _cursor = new RuleCursor(text);

    /// <summary>Null when any of it is not understood.</summary>
    public static OpeningRule? Find(string text, bool adds)
    {
        try
        {
            return new OpeningRuleReader(text).Read(adds);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private OpeningRule Read(bool adds)
    {
        if (AcceptAlways())
            return new OpeningRule(new OpeningDays(), [WholeDay], adds);
        var start = _cursor.Position;
        var days = ReadDays(new OpeningDays { Seasons = ReadSeasons() });
        var isLimited = _cursor.Position > start;
        var spans = ReadSpans();
        var isClosed = _cursor.AcceptWord(s_closed) is not null;
        var isOpen = !isClosed && _cursor.AcceptWord(s_open) is not null;
        Require(_cursor.IsAtEnd && (isLimited || isClosed || isOpen || spans.Count > 0));
        if (isClosed)
            return new OpeningRule(days, [], Adds: false);
        return new OpeningRule(days, spans.Count > 0 ? spans : [WholeDay], adds);
    }

    private static OpenSpan WholeDay => new(LocalTime.Midnight, LocalTime.Midnight);

    private bool AcceptAlways()
    {
        var start = _cursor.Position;
        if (_cursor.AcceptNumber() == 24 && _cursor.Accept('/') && _cursor.AcceptNumber() == 7 && _cursor.IsAtEnd)
            return true;
        _cursor.Position = start;
        return false;
    }

    /// <summary><c>Jan-Mar</c>, <c>Apr 01-Oct 31</c>, <c>Dec 24-26</c>, several with commas.</summary>
    private List<(AnnualDate From, AnnualDate Until)> ReadSeasons()
    {
        var seasons = new List<(AnnualDate From, AnnualDate Until)>();
        while (_cursor.AcceptWord(s_months) is { } first)
        {
            var firstDay = AcceptDayOfMonth();
            var (last, lastDay) = (first, firstDay);
            if (_cursor.Accept('-'))
            {
                if (_cursor.AcceptWord(s_months) is { } month)
                    (last, lastDay) = (month, AcceptDayOfMonth());
                else
                    lastDay = AcceptDayOfMonth() ?? throw NotUnderstood();
            }
            seasons.Add((DayOf(first, firstDay ?? 1), DayOf(last, lastDay ?? LengthOf(last))));
            _cursor.Accept(',');
        }
        _cursor.Accept(':');
        return seasons;
    }

    /// <summary>A number of the month, unless it is the hour of a time.</summary>
    private int? AcceptDayOfMonth()
    {
        var start = _cursor.Position;
        var number = _cursor.AcceptNumber();
        var after = _cursor.Position;
        var isTime = number is not null && _cursor.Accept(':') && _cursor.AcceptNumber() is not null;
        _cursor.Position = isTime ? start : after;
        return isTime ? null : number;
    }

    private OpeningDays ReadDays(OpeningDays days)
    {
        days = ReadOnlyInHolidays(days);
        var isNth = false;
        while (true)
        {
            if (_cursor.AcceptWord(s_holidays) is { } holiday)
                days = holiday == 0 ? days with { OrPublicHolidays = true } : days with { OrSchoolHolidays = true };
            else if (_cursor.AcceptWord(s_days) is { } first)
                days = ReadWeekdays(days, first, ref isNth);
            else
                break;
            if (!_cursor.Accept(','))
                break;
        }
        _cursor.Accept(':');
        return days;
    }

    /// <summary><c>SH Mo-Fr</c>: these weekdays, in school holidays only.</summary>
    private OpeningDays ReadOnlyInHolidays(OpeningDays days)
    {
        var start = _cursor.Position;
        if (_cursor.AcceptWord(s_holidays) is { } holiday)
        {
            var after = _cursor.Position;
            if (_cursor.AcceptWord(s_days) is not null)
            {
                _cursor.Position = after;
                return holiday == 0 ? days with { OnlyPublicHolidays = true } : days with { OnlySchoolHolidays = true };
            }
        }
        _cursor.Position = start;
        return days;
    }

    private OpeningDays ReadWeekdays(OpeningDays days, int first, ref bool isNth)
    {
        // Which of a month's weekdays is understood for one weekday alone: Tu[1,3].
        Require(!isNth);
        var last = _cursor.Accept('-') ? _cursor.AcceptWord(s_days) ?? throw NotUnderstood() : first;
        var set = days.Weekdays ?? Weekdays.None;
        for (var day = first; ; day = (day + 1) % s_days.Length)
        {
            set |= (Weekdays)(1 << day);
            if (day == last)
                break;
        }
        if (!_cursor.Accept('['))
            return days with { Weekdays = set };
        Require(days.Weekdays is null && first == last);
        isNth = true;
        return days with { Weekdays = set, NthOfMonth = ReadNth() };
    }

    private List<int> ReadNth()
    {
        var all = new List<int>();
        do
        {
            var sign = _cursor.Accept('-') ? -1 : 1;
            var nth = _cursor.AcceptNumber() ?? throw NotUnderstood();
            Require(nth is >= 1 and <= 5);
            all.Add(sign * nth);
        }
        while (_cursor.Accept(','));
        Require(_cursor.Accept(']'));
        return all;
    }

    private List<OpenSpan> ReadSpans()
    {
        var spans = new List<OpenSpan>();
        while (AcceptTime() is { } from)
        {
            Require(_cursor.Accept('-'));
            var until = AcceptTime() ?? throw NotUnderstood();
            // Hours up to 48 reach into the next day.
            Require(from < MinutesInDay && until <= 2 * MinutesInDay && from != until);
            spans.Add(new OpenSpan(LocalTime.FromMinutesSinceMidnight(from), LocalTime.FromMinutesSinceMidnight(until % MinutesInDay)));
            if (!_cursor.Accept(','))
                break;
        }
        return spans;
    }

    private int? AcceptTime()
    {
        if (_cursor.AcceptNumber() is not { } hour)
            return null;
        Require(_cursor.Accept(':'));
        var minute = _cursor.AcceptNumber() ?? throw NotUnderstood();
        Require(minute < 60);
        return (hour * 60) + minute;
    }

    private static AnnualDate DayOf(int month, int day)
    {
        Require(day >= 1 && day <= LengthOf(month));
        return new AnnualDate(month + 1, day);
    }

    /// <summary>29 February may be named.</summary>
    private static int LengthOf(int month) => CalendarSystem.Iso.GetDaysInMonth(LeapYear, month + 1);

    private static void Require(bool condition)
    {
        if (!condition)
            throw NotUnderstood();
    }

    private static FormatException NotUnderstood() => new();
}
