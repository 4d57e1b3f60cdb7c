using Mobilitaet.Routing.Transit.Records;
using NodaTime;

namespace Mobilitaet.Routing.Transit.Days;

/// <summary>Builds the timetable of one date from all trips of its service day and the reach of its neighbours.</summary>
internal sealed class DayBuilder
{
    /// <summary>How far into the next service day an evening's journey may lead.</summary>
    private const int Horizon = 36 * 3600;

    /// <summary>How far back into the evening before a journey that arrives in the night may begin.</summary>
    public const int Hindsight = -12 * 3600;

    public const int DaySeconds = 86_400;

    /// <summary>No trip runs longer; a feed that says otherwise must not take all memory.</summary>
    public const int MostDaysBack = 14;

    private readonly Timetable _timetable;
    private readonly TimetableTables _tables;
    private readonly DayOptions _options;
    private readonly LocalDate _date;
    private readonly DayBookings _bookings;
    private readonly List<ActiveTrip> _active = [];

    private DayBuilder(Timetable timetable, LocalDate date, DayOptions options)
    {
        _timetable = timetable;
        _tables = timetable.Tables;
        _options = options;
        _date = date;
        _bookings = new DayBookings(timetable, date, options.MostNoticeSeconds);
    }

    public static DayTimetable Build(Timetable timetable, LocalDate date, DayOptions options)
    {
        var builder = new DayBuilder(timetable, date, options);
        builder.CollectActive();
        var groups = new DayPatternGroups(timetable.Tables, timetable.VirtualStops, builder._bookings);
        foreach (var chain in SeatChains.Join(timetable.Tables, builder._active))
            groups.Add(chain);
        if (options.Extra is { } extra)
            builder.AddExtra(extra, groups);
        var tables = new DayTablesBuilder(timetable.Tables, timetable.VirtualStops, options, builder._bookings).Build(groups.List());
        var day = new DayTimetable(timetable, date, options, tables.IndexStops(timetable.VirtualStops.NodeCount));
        GC.KeepAlive(timetable);
        return day;
    }

    private void CollectActive()
    {
        var (first, last) = _options.NeighbourDays ? ServiceDays() : (0, 0);
        for (var serviceDay = first; serviceDay <= last; serviceDay++)
        {
            var date = _date.PlusDays(serviceDay);
            var shifts = ShiftsOf(date);
            var runs = RunningServices(Timetable.DayOf(date));
            for (var trip = 0; trip < _tables.Trips.Length; trip++)
            {
                ref readonly var record = ref _tables.Trips[trip];
                if (runs[record.Service] && IsFit(record))
                    Add(trip, record, serviceDay, shifts[_tables.Lines[record.Line].Feed]);
            }
        }
    }

    /// <summary>Stands outside all chains: it is none of the vehicles of its model's block.</summary>
    private void AddExtra(ExtraTrip extra, DayPatternGroups groups)
    {
        if ((uint)extra.Model.Index >= (uint)_tables.Trips.Length)
            throw new InputException("A trip of another timetable cannot be copied.");
        ref readonly var record = ref _tables.Trips[extra.Model.Index];
        if (!IsFit(record) || (extra.NoticeSeconds is not null && !_options.OnDemand))
            return;
        var start = record.Start + ShiftsOf(_date)[_tables.Lines[record.Line].Feed] + extra.ShiftSeconds;
        var (first, last) = EndsOf(record, start);
        if (extra.NoticeSeconds is { } notice)
            groups.AddAlone(new ActiveTrip(extra.Model.Index, 0, start, first, last, _bookings.AddNotice(notice)));
        else
            groups.Add([new ActiveTrip(extra.Model.Index, 0, start, first, last)]);
    }

    /// <summary>The service days whose trips may reach into the built day: usually the one before and the one after.</summary>
    private (int First, int Last) ServiceDays()
    {
        var shifts = ShiftsOf(_date);
        var back = (_timetable.LastArrival + shifts.Max() - Hindsight) / DaySeconds;
        var ahead = (Horizon - shifts.Min()) / DaySeconds;
        return (-Math.Clamp(back, 1, MostDaysBack), Math.Max(1, ahead));
    }

    private int[] ShiftsOf(LocalDate date) => [.. _timetable.Feeds.Select(feed => ShiftOf(date, feed.Zone))];

    /// <summary>Seconds between the start of the built day and the start of a service day in a feed's own zone.</summary>
    private int ShiftOf(LocalDate date, DateTimeZone zone) =>
        (int)(Timetable.StartOf(date, zone) - Timetable.StartOf(_date, _timetable.Zone)).TotalSeconds;

    private bool[] RunningServices(int day)
    {
        var count = _tables.WordsPerService == 0 ? 0 : _tables.ServiceDays.Length / _tables.WordsPerService;
        var runs = new bool[count];
        for (var service = 0; service < count; service++)
            runs[service] = _tables.Runs(service, day);
        return runs;
    }

    private bool IsFit(in TripRecord trip)
    {
        if (_options.Wheelchair && trip.Wheelchair == Fitness.No)
            return false;
        return _options.OnDemand || _tables.Lines[trip.Line].IsOnDemand == 0;
    }

    private void Add(int trip, in TripRecord record, int serviceDay, int shift)
    {
        var start = record.Start + shift;
        var (first, last) = EndsOf(record, start);
        if ((serviceDay < 0 && last < Hindsight) || (serviceDay > 0 && first > Horizon))
            return;
        _active.Add(new ActiveTrip(trip, serviceDay, start, first, last));
    }

    private (int First, int Last) EndsOf(in TripRecord trip, int start) =>
        (start + _tables.Times[trip.FirstTime].Departure, start + _tables.Times[trip.FirstTime + _tables.Patterns[trip.Pattern].CallCount - 1].Arrival);
}
