using Mobilitaet.Routing.GtfsFiles.Tables;
using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>calendar.txt</c> and <c>calendar_dates.txt</c>.</summary>
internal sealed class ServiceReader(FeedTables feed, FeedIds ids)
{
    private const int RunsToo = 1;
    private const int DoesNotRun = 2;

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private readonly List<GtfsService> _services = [];
    private readonly Dictionary<(int Service, LocalDate Day), bool> _exceptions = [];

    /// <exception cref="GtfsFeedException">The feed has neither of the files.</exception>
    public GtfsService[] Read()
    {
        if (!feed.Has(GtfsFileNames.Calendar) && !feed.Has(GtfsFileNames.CalendarDates))
        {
            feed.Notices.Add(GtfsRules.MissingCalendarAndCalendarDateFiles, GtfsFileNames.Calendar, null, null, "Neither calendar.txt nor calendar_dates.txt is there.");
            throw new GtfsFeedException(feed.Path, "", "calendar.txt and calendar_dates.txt are both missing, so no trip has a day.");
        }
        ReadCalendar();
        ReadDates();
        AddExceptions();
        return [.. _services];
    }

    private void ReadCalendar()
    {
        using var table = feed.Find(GtfsFileNames.Calendar);
        if (table is null)
            return;
        var id = table.EssentialColumn("service_id");
        var days = Weekdays.Select(table.EssentialColumn).ToArray();
        var start = table.EssentialColumn("start_date");
        var end = table.EssentialColumn("end_date");
        while (table.Next())
        {
            if (table.NewId(id, ids.Services, _services.Count) is not { } own)
                continue;
            var (from, to, weekdays) = (table.Date(start), table.Date(end), 0);
            for (var day = 0; day < days.Length; day++)
                weekdays |= table.Choice(days[day], 1) << day;
            var service = new GtfsService { Id = own, Weekdays = (byte)weekdays, Start = from, End = to };
            Add(table, service);
            ReportCalendar(table, service, end);
        }
    }

    private static void ReportCalendar(GtfsTable table, GtfsService service, GtfsColumn end)
    {
        if (service.Start is null || service.End is null)
            table.ReportRow(GtfsRules.MissingRequiredField, $"Calendar '{service.Id}' lacks its first or last day, so its weekly pattern never runs.");
        else if (service.End < service.Start)
            table.Report(GtfsRules.StartAndEndRangeOutOfOrder, end, $"Calendar '{service.Id}' ends before it starts, so its weekly pattern never runs.");
        if (service.Weekdays == 0)
            table.ReportRow(GtfsRules.ServiceHasNoActiveDayOfTheWeek, $"Calendar '{service.Id}' runs on no day of the week.");
    }

    private void ReadDates()
    {
        using var table = feed.Find(GtfsFileNames.CalendarDates);
        if (table is null)
            return;
        var id = table.EssentialColumn("service_id");
        var date = table.EssentialColumn("date");
        var exception = table.EssentialColumn("exception_type");
        while (table.Next())
        {
            if (table.IsEmpty(id) || table.IsEmpty(date))
            {
                table.ReportRow(GtfsRules.MissingRequiredField, "The service or the date is missing; the row was left out.");
                continue;
            }
            if (table.Date(date) is not { } day)
                continue;
            var service = ServiceOf(table, id);
            if (_exceptions.ContainsKey((service, day)))
                table.Report(GtfsRules.DuplicateKey, date, $"Service '{_services[service].Id}' has two exceptions on one day; the first row counts.");
            else if (table.Choice(exception, DoesNotRun) is (RunsToo or DoesNotRun) and var kind)
                _exceptions.Add((service, day), kind == RunsToo);
            else
                table.Report(GtfsRules.UnexpectedEnumValue, exception, "The exception is neither 1 (runs too) nor 2 (does not run); the row was left out.");
        }
    }

    private int ServiceOf(GtfsTable table, GtfsColumn id)
    {
        var index = table.Find(table.Bytes(id), ids.Services);
        if (index >= 0)
            return index;
        var service = new GtfsService { Id = table.Text(id)! };
        ids.Services.TryAdd(service.Id, _services.Count);
        Add(table, service);
        return _services.Count - 1;
    }

    /// <exception cref="GtfsFeedException">Both files together have more services than memory is for.</exception>
    private void Add(GtfsTable table, GtfsService service)
    {
        if (_services.Count == feed.Options.MostServices)
        {
            feed.Notices.Add(GtfsRules.TooManyRows, table.File, table.Row, null, $"The feed has more than {feed.Options.MostServices} services.");
            throw new GtfsFeedException(feed.Path, table.File, $"the feed has more than {feed.Options.MostServices} services and is refused.");
        }
        _services.Add(service);
    }

    private void AddExceptions()
    {
        var rows = _exceptions.Select(row => (row.Key.Service, row.Key.Day, Runs: row.Value)).ToArray();
        Array.Sort(rows);
        for (int from = 0, to; from < rows.Length; from = to)
        {
            var service = rows[from].Service;
            for (to = from; to < rows.Length && rows[to].Service == service;)
                to++;
            var own = rows.AsSpan(from..to);
            _services[service] = _services[service] with { Added = DaysOf(own, runs: true), Removed = DaysOf(own, runs: false) };
        }
    }

    private static LocalDate[] DaysOf(ReadOnlySpan<(int Service, LocalDate Day, bool Runs)> rows, bool runs)
    {
        var days = new List<LocalDate>();
        foreach (var row in rows)
        {
            if (row.Runs == runs)
                days.Add(row.Day);
        }
        return [.. days];
    }
}
