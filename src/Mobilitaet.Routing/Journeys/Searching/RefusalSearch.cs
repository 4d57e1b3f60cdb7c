using Mobilitaet.Routing.Journeys.Doors;
using Mobilitaet.Routing.Journeys.Flex;
using Mobilitaet.Routing.Journeys.Ways;
using Mobilitaet.Routing.Journeys.Writing;
using Mobilitaet.Routing.Roads;
using Mobilitaet.Routing.Transit;
using Mobilitaet.Routing.Transit.Days;
using NodaTime;

namespace Mobilitaet.Routing.Journeys.Searching;

/// <summary>Finds out why a query has no journey, from the plainest cause to the subtlest.</summary>
internal sealed class RefusalSearch(JourneySearch search)
{
    /// <summary>Services that run once a week are found, too.</summary>
    private const int DaysAhead = 8;
    private readonly JourneyQuery _query = search.Query;
    private readonly PlannerData _data = search.Data;

    public JourneyRefusal Find() => FindOffStreets() ?? (search.WantsTransit ? FindInTimetable() : TooFar());

    private JourneyRefusal? FindOffStreets()
    {
        if (_data.Streets is null)
            return null;
        if (search.From.OwnStops.Count == 0 && search.From.Find(_query.Walking) is null)
            return new JourneyRefusal(JourneyRefusalCause.StartOffStreets);
        return search.To.OwnStops.Count == 0 && search.To.Find(_query.Walking) is null
            ? new JourneyRefusal(JourneyRefusalCause.DestinationOffStreets) : null;
    }

    private JourneyRefusal TooFar() => new(JourneyRefusalCause.TooFar)
    {
        DirectSeconds = search.DirectModes().Select(way => search.FindDirect(way.Mode)?.Seconds).Min(),
    };

    private JourneyRefusal FindInTimetable()
    {
        var timetable = _data.Timetable;
        if (search.AskedDate < timetable.FirstDay || search.AskedDate > timetable.LastDay)
            return new JourneyRefusal(JourneyRefusalCause.DateOutsideTimetable) { FirstDay = timetable.FirstDay, LastDay = timetable.LastDay };
        var day = search.WantsOnDemand ? search.OnDemandDay() : search.Day;
        var hasFlex = search.WantsOnDemand && new FlexDay(day, _query.Walking == TravelMode.Wheelchair, StopAccess.Always).List().Count > 0;
        if (!hasFlex && !HasService(day))
            return new JourneyRefusal(JourneyRefusalCause.NoServiceThatDay) { NextDeparture = FindNextDeparture() };
        return (hasFlex ? null : FindNoStop(day)) ?? FindUnbooked() ?? FindOtherTimes()
            ?? new JourneyRefusal(JourneyRefusalCause.NoConnection) { NextDeparture = FindNextDeparture() };
    }

    private static bool HasService(DayTimetable day) =>
        day.Timetable.Day(day.Date, day.Options with { NeighbourDays = false }).TripCount > 0;

    private JourneyRefusal? FindNoStop(DayTimetable day)
    {
        var (from, to) = search.AllWalks();
        if (!LeadsToService(from, day) && (_query.Layers & (JourneyLayers.DriveToStop | JourneyLayers.BicycleToStop)) == 0)
            return NoStop(JourneyRefusalCause.NoStopNearStart, _query.From.Position, day);
        if (!LeadsToService(to, day) && !_query.Layers.HasFlag(JourneyLayers.DriveFromStop))
            return NoStop(JourneyRefusalCause.NoStopNearDestination, _query.To.Position, day);
        return null;
    }

    private static bool LeadsToService(DoorWays ways, DayTimetable day) =>
        Enumerable.Range(0, ways.Count).Any(i => IsServed(day, ways[i].Stop));

    private static bool IsServed(DayTimetable day, Stop stop) => StreetWays.IsServed(day, stop) || StreetWays.IsServed(day.Mirrored, stop);

    private JourneyRefusal NoStop(JourneyRefusalCause cause, GeoPoint door, DayTimetable day)
    {
        var nearest = _data.Timetable.ListStops().Where(stop => IsServed(day, stop))
            .Select(stop => (Stop?)stop).MinBy(stop => _data.Timetable.PositionOf(stop!.Value).MetresTo(door));
        return nearest is not { } found ? new JourneyRefusal(cause) : new JourneyRefusal(cause)
        {
            NearestStop = _data.LegPlace(found),
            NearestStopMetres = (int)Math.Round(_data.Timetable.PositionOf(found).MetresTo(door)),
        };
    }

    /// <summary>Of all journeys that would do, the one that could have been booked for longest.</summary>
    private JourneyRefusal? FindUnbooked()
    {
        if (!search.WantsOnDemand || _query.BookedAt is null)
            return null;
        var writer = new LegWriter(_data, null, _query with { Geometry = false }, search.From, search.To, search.Day);
        Journey? best = null;
        foreach (var journey in search.ListTransit(search.Window, StopAccess.Always).Select(writer.Write))
        {
            if (journey.LatestBooking is { } latest && (best is null || latest.ToInstant() > best.LatestBooking!.Value.ToInstant()))
                best = journey;
        }
        return best is null ? null : new JourneyRefusal(JourneyRefusalCause.BookingTooLate)
        {
            LatestBooking = best.LatestBooking,
            NextDeparture = FindLaterThatDay() ?? FindNextDeparture(),
            Booking = best.Legs.Select(leg => leg switch { RideLeg ride => ride.Booking, FlexLeg flex => flex.Booking, _ => null })
                .First(booking => booking?.Latest == best.LatestBooking),
        };
    }

    private JourneyRefusal? FindOtherTimes()
    {
        var window = search.Window;
        var wholeDay = window with { Earliest = Math.Min(0, window.Earliest), Latest = Math.Max(window.LastDeparture, window.Latest) };
        // What ran earlier may well be past booking by now; it ran all the same.
        var all = search.ListTransit(wholeDay, StopAccess.Always);
        if (window.IsArrival)
            all.RemoveAll(item => item.Arrival <= window.Asked);
        if (all.Count == 0)
            return null;
        if (window.IsArrival)
        {
            return new JourneyRefusal(JourneyRefusalCause.BeforeFirstArrival)
            {
                FirstArrival = search.Day.InstantAt(all.Min(item => item.Arrival)).InZone(_data.Timetable.Zone),
            };
        }
        return new JourneyRefusal(JourneyRefusalCause.AfterLastDeparture)
        {
            LastDeparture = search.Day.InstantAt(all.Max(item => item.Departure)).InZone(_data.Timetable.Zone),
            NextDeparture = FindNextDeparture(),
        };
    }

    /// <summary>Who asked for an arrival may still be brought later on the same day.</summary>
    private ZonedDateTime? FindLaterThatDay()
    {
        if (_query.ArriveBy is null)
            return null;
        var start = search.Day.Start;
        return search.FindFirstDeparture(_query.BookedAt is { } booked && booked > start ? booked : start);
    }

    /// <summary>The first departure on one of the next days.</summary>
    private ZonedDateTime? FindNextDeparture()
    {
        for (var ahead = 1; ahead <= DaysAhead && search.Day.Date.PlusDays(ahead) <= _data.Timetable.LastDay; ahead++)
        {
            var morning = _data.Timetable.Zone.AtStartOfDay(search.Day.Date.PlusDays(ahead)).ToInstant();
            var found = search.FindFirstDeparture(morning);
            if (found is not null)
                return found;
        }
        return null;
    }
}
