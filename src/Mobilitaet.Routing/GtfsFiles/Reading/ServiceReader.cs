using Mobilitaet.Routing.GtfsFiles.Tables;

namespace Mobilitaet.Routing.GtfsFiles.Reading;

/// <summary>Reads <c>calendar.txt</c> and <c>calendar_dates.txt</c>.</summary>
internal sealed class ServiceReader(FeedTables feed, FeedIds ids)
{
    private const int RunsToo = 1;
    private const int DoesNotRun = 2;

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private readonly List<ServiceDraft> _services = [];

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
        return [.. _services.Select(s => s.Build())];
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
            var service = new ServiceDraft(own) { Start = table.Date(start), End = table.Date(end) };
            for (var day = 0; day < days.Length; day++)
                service.Weekdays |= (byte)(table.Choice(days[day], 1) << day);
            _services.Add(service);
            ReportCalendar(table, service, end);
        }
    }

    private static void ReportCalendar(GtfsTable table, ServiceDraft service, GtfsColumn end)
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
            if (service.Added.Contains(day) || service.Removed.Contains(day))
                table.Report(GtfsRules.DuplicateKey, date, $"Service '{service.Id}' has two exceptions on one day; the first row counts.");
            else if (table.Choice(exception, DoesNotRun) is var kind && kind == RunsToo)
                service.Added.Add(day);
            else if (kind == DoesNotRun)
                service.Removed.Add(day);
            else
                table.Report(GtfsRules.UnexpectedEnumValue, exception, "The exception is neither 1 (runs too) nor 2 (does not run); the row was left out.");
        }
    }

    private ServiceDraft ServiceOf(GtfsTable table, GtfsColumn id)
    {
        var index = table.Find(table.Bytes(id), ids.Services);
        if (index >= 0)
            return _services[index];
        var service = new ServiceDraft(table.Text(id)!);
        ids.Services.TryAdd(service.Id, _services.Count);
        _services.Add(service);
        return service;
    }
}
