using Microsoft.AspNetCore.Http.Extensions;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Pages.Newcomers;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Shows what a cell found: clock times, and links to the pages that plan the very same ways.</summary>
/// <param name="home">Where one lives.</param>
/// <param name="input">Rules and offers.</param>
/// <param name="zone">Of the timetable.</param>
/// <param name="gaps">Says what is missing.</param>
public sealed class ProvingWays(PlaceChoice home, ReachInput input, DateTimeZone zone, GapSentences gaps)
{
    public LayerLine Line(ReachSession session, ReachLayer layer, in ReachCell cell, in ReachCell withoutVolunteers)
    {
        if (!cell.IsReachable)
            return new LayerLine(layer, null, null, gaps.Reason(cell, layer, input.Rules));
        var offer = new PlaceChoice(input.Offers[session.Offer].Title, input.Offers[session.Offer].Position);
        var isDriven = layer == ReachLayer.Volunteers && !withoutVolunteers.IsReachable;
        return new LayerLine(
            layer,
            Way(session, layer, home, offer, cell.There, isDriven && cell.There != withoutVolunteers.There, arrives: true),
            Way(session, layer, offer, home, cell.Back, isDriven && cell.Back != withoutVolunteers.Back, arrives: false),
            null);
    }

    private WayLine Way(ReachSession session, ReachLayer layer, PlaceChoice from, PlaceChoice to, ReachTrip trip, bool isDriven, bool arrives)
    {
        var (departure, arrival) = (ReachClock.Departure(session.Date, trip.Departure, zone), ReachClock.Arrival(session.Date, trip.Arrival, zone));
        return new WayLine(departure, arrival, layer == ReachLayer.Car ? Drive(from, to) : isDriven ? null : Journey(layer, from, to, departure, arrival, arrives));
    }

    private static string Journey(ReachLayer layer, PlaceChoice from, PlaceChoice to, LocalDateTime departure, LocalDateTime arrival, bool arrives)
    {
        var asked = new JourneyInput { By = ChoiceOf(layer).ToString().ToLowerInvariant() }.Starting(from).Ending(to);
        return (arrives ? asked.Arriving(arrival) : asked.Leaving(departure)).Address();
    }

    private static JourneyChoice ChoiceOf(ReachLayer layer) => layer switch
    {
        ReachLayer.Foot => JourneyChoice.Foot,
        ReachLayer.Bicycle => JourneyChoice.Bicycle,
        ReachLayer.Bus => JourneyChoice.Bus,
        _ => JourneyChoice.Call,
    };

    private static string Drive(PlaceChoice from, PlaceChoice to) =>
        "/route" + new QueryBuilder { { "from", from.Key }, { "to", to.Key }, { "mode", "car" } }.ToQueryString();
}
