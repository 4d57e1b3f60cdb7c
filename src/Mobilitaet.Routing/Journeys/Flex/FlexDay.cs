using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using Mobilitaet.Routing.Transit.Records;
using NodaTime;

namespace Mobilitaet.Routing.Journeys.Flex;

/// <summary>Lists the on-demand services without a fixed timetable that run on a day and can still be booked.</summary>
internal sealed class FlexDay(DayTimetable day, bool wheelchair, int bookedAt)
{
    private readonly Timetable _timetable = day.Timetable;
    private readonly TimetableTables _tables = day.Timetable.Tables;
    private readonly DayBookings _bookings = new(day.Timetable, day.Date, day.Options.MostNoticeSeconds);

    public List<FlexService> List()
    {
        var services = new List<FlexService>();
        for (var trip = 0; trip < _tables.FlexTrips.Length; trip++)
        {
            var record = _tables.FlexTrips[trip];
            if (wheelchair && record.Wheelchair == Fitness.No)
                continue;
            for (var serviceDay = -DaysBack(record); serviceDay <= 1; serviceDay++)
            {
                var date = day.Date.PlusDays(serviceDay);
                if (_tables.Runs(record.Service, Timetable.DayOf(date)))
                    AddPairs(trip, record, serviceDay, ShiftOf(date, record), services);
            }
        }
        return services;
    }

    /// <summary>How many service days ago a window that reaches into the built day may have begun: usually one.</summary>
    private int DaysBack(in FlexTripRecord record)
    {
        var end = 0;
        foreach (ref readonly var call in _tables.FlexCalls.Slice(record.FirstCall, record.FirstCall + record.CallCount))
            end = Math.Max(end, call.WindowEnd);
        return Math.Clamp((end + ShiftOf(day.Date, record) - DayBuilder.Hindsight) / DayBuilder.DaySeconds, 1, DayBuilder.MostDaysBack);
    }

    private int ShiftOf(LocalDate date, in FlexTripRecord trip)
    {
        var zone = _timetable.Feeds[_tables.Lines[trip.Line].Feed].Zone;
        return (int)(Timetable.StartOf(date, zone) - day.Start).TotalSeconds;
    }

    private void AddPairs(int trip, in FlexTripRecord record, int serviceDay, int shift, List<FlexService> services)
    {
        var end = record.FirstCall + record.CallCount;
        for (var from = record.FirstCall; from < end; from++)
        {
            // A single call means: from any place of the area to any other.
            for (var to = record.CallCount == 1 ? from : from + 1; to < end; to++)
            {
                if (_tables.FlexCalls[from].Board != StopUse.None && _tables.FlexCalls[to].Alight != StopUse.None)
                    Add(trip, from, to, serviceDay, shift, services);
            }
        }
    }

    /// <summary>Both rules must be kept; the one that closes first for the first pick-up is shown. Notice counts from the pick-up, whichever rule it is of.</summary>
    private (int Rule, int? Notice, int? Moment) LimitOf(int boardRule, int alightRule, int firstPickUp, int serviceDay)
    {
        var shown = (Rule: -1, Latest: int.MaxValue);
        int? notice = null, moment = null;
        foreach (var rule in new[] { boardRule, alightRule })
        {
            if (_bookings.Add(rule, serviceDay) is not (var number and >= 0))
                continue;
            var limit = _bookings.Items[number];
            if (limit.IsRelative)
                notice = Math.Max(notice ?? 0, limit.Seconds);
            else
                moment = Math.Min(moment ?? int.MaxValue, limit.Seconds);
            if (limit.LatestFor(firstPickUp) < shown.Latest)
                shown = (rule, limit.LatestFor(firstPickUp));
        }
        return (shown.Rule, notice, moment);
    }

    private void Add(int trip, int from, int to, int serviceDay, int shift, List<FlexService> services)
    {
        var (pickUp, dropOff) = (_tables.FlexCalls[from], _tables.FlexCalls[to]);
        var (rule, notice, moment) = LimitOf(pickUp.BoardBooking, dropOff.AlightBooking, pickUp.WindowStart + shift, serviceDay);
        if (moment < bookedAt)
            return;
        var service = new FlexService(
            trip, serviceDay, from, to, pickUp.WindowStart + shift, pickUp.WindowEnd + shift, dropOff.WindowStart + shift, dropOff.WindowEnd + shift,
            Math.Max(bookedAt, StopAccess.Always) + (notice ?? 0), notice, moment, rule);
        if (service.BookedFrom <= service.PickUpTo)
            services.Add(service);
    }
}
