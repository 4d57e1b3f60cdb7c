using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Journeys;

/// <summary>What leaves from a stop, as commands and the API answer it.</summary>
public sealed record DepartureListAnswer(StopItem Stop, IReadOnlyList<DepartureItem> Departures)
{
    public const int MostDepartures = 200;

    public static DepartureListAnswer Of(StopPlace stop, IReadOnlyList<BoardDeparture> departures) => new(StopItem.Of(stop), [.. departures.Select(DepartureItem.Of)]);

    /// <summary>The departures within a day.</summary>
    /// <exception cref="InputException">The timetable says nothing about the date.</exception>
    public static IReadOnlyList<BoardDeparture> List(Timetable timetable, StopPlace stop, Instant from, int limit)
    {
        var date = from.InZone(timetable.Zone).Date;
        if (date < timetable.FirstDay || date > timetable.LastDay)
        {
            throw new InputException($"The timetable says nothing about {LocalDatePattern.Iso.Format(date)}; it is valid from "
                + $"{LocalDatePattern.Iso.Format(timetable.FirstDay)} to {LocalDatePattern.Iso.Format(timetable.LastDay)}.");
        }
        return DepartureBoard.List(timetable, stop.Stop, from, new DepartureBoardOptions { Window = Duration.FromDays(1), Limit = limit });
    }
}
