using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>A course with childcare from one place, for commands and the API.</summary>
/// <param name="Place">Village, quarter or address.</param>
/// <param name="Municipality">Its municipality; empty for an address.</param>
/// <param name="Latitude">Where one starts from.</param>
/// <param name="Longitude">Where one starts from.</param>
/// <param name="Layer">The first layer in which it works; else the one that the reason is about.</param>
/// <param name="Reached">How many sessions can be reached with childcare.</param>
/// <param name="Sessions">How many there are.</param>
/// <param name="Date">The day that is shown: the first that works, or the most hopeful one; null when there is no childcare at all.</param>
/// <param name="Childcare">Where the child stays, or would.</param>
/// <param name="Bring">From home to the childcare; null when it does not work.</param>
/// <param name="ToCourse">From the childcare to the course.</param>
/// <param name="Fetch">From the course to the childcare.</param>
/// <param name="Home">From the childcare home.</param>
/// <param name="Reason">Why not; null when it works.</param>
/// <param name="Text">Why not in a sentence; null when it works.</param>
public sealed record ChainItem(
    string Place, string Municipality, double Latitude, double Longitude, string Layer, int Reached, int Sessions, LocalDate? Date, string? Childcare,
    ReachWayItem? Bring, ReachWayItem? ToCourse, ReachWayItem? Fetch, ReachWayItem? Home, GapReason? Reason, string? Text)
{
    public bool IsReachable => Reached > 0;

    public static ChainItem Of(ChainTable table, ChainPlaceSummary summary, DateTimeZone zone, GapSentences gaps)
    {
        var home = table.Input.Places[summary.Place];
        var (name, reached, sessions) = (ReachLayerNames.Of(summary.Layer), summary.Reached, summary.Sessions);
        if (summary.Pair is not { } pair)
            return new ChainItem(home.Name, home.Municipality, home.Position.Latitude, home.Position.Longitude, name, reached, sessions, null, null, null, null, null, null, GapReason.NoChildcarePlace, gaps.Reason(new ChainCell(GapReason.NoChildcarePlace, default, default), summary.Layer, table.Input.Rules));
        var cell = table[pair, summary.Place, summary.Layer];
        var date = table.Input.Sessions[table.Pairs[pair].Course].Date;
        ReachWayItem? Way(Routing.Reachability.ReachTrip trip) => cell.IsReachable ? ReachWayItem.Of(trip, date, zone) : null;
        return new ChainItem(
            home.Name, home.Municipality, home.Position.Latitude, home.Position.Longitude, name, reached, sessions, date,
            table.Input.Offers[table.Pairs[pair].ChildcareOffer].Title,
            Way(cell.Outward.First), Way(cell.Outward.Second), Way(cell.Homeward.First), Way(cell.Homeward.Second),
            cell.IsReachable ? null : cell.Gap, cell.IsReachable ? null : gaps.Reason(cell, summary.Layer, table.Input.Rules));
    }
}
