using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Planning;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing.Reachability;
using NodaTime;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Says from where one gets to a course with childcare, in the language of the request.</summary>
public sealed class ChainLines(GapSentences gaps, IStringLocalizer<Texts> texts)
{
    /// <summary>One for each place of the table, in its order.</summary>
    public IReadOnlyList<ChainLine> List(ChainTable table, ReachLayer? layer, IsoDayOfWeek? day, DateTimeZone zone) =>
        [.. ChainSummary.List(table, layer, day).Select(place => Line(table, place, zone))];

    private ChainLine Line(ChainTable table, ChainPlaceSummary summary, DateTimeZone zone)
    {
        var (input, place) = (table.Input, table.Input.Places[summary.Place]);
        var count = texts["HomeReached", summary.Reached, summary.Sessions].Value;
        var cell = summary.Pair is { } known ? table[known, summary.Place, summary.Layer] : new ChainCell(GapReason.NoChildcarePlace, default, default);
        if (summary.Pair is not { } pair || !cell.IsReachable)
            return new ChainLine(place, null, count, "", "", [], gaps.Reason(cell, summary.Layer, input.Rules));
        var date = input.Sessions[table.Pairs[pair].Course].Date;
        WayLine Way(ReachTrip trip) => new(ReachClock.Departure(date, trip.Departure, zone), ReachClock.Arrival(date, trip.Arrival, zone), null);
        return new ChainLine(
            place, summary.Layer, count, DistrictTimes.ShowDay(date), input.Offers[table.Pairs[pair].ChildcareOffer].Title,
            [Way(cell.Outward.First), Way(cell.Outward.Second), Way(cell.Homeward.First), Way(cell.Homeward.Second)], null);
    }
}
