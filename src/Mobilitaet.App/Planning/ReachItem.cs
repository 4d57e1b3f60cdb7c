using Mobilitaet.District.Reachability.Layers;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>One place, session and layer, for commands and the API.</summary>
/// <param name="Place">Village, quarter or address.</param>
/// <param name="Municipality">Its municipality; empty for an address.</param>
/// <param name="Latitude">Where one starts from.</param>
/// <param name="Longitude">Where one starts from.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="Offer">Its title.</param>
/// <param name="Date">The day.</param>
/// <param name="Start">Start, or opening.</param>
/// <param name="End">End, or closing.</param>
/// <param name="Layer">By what one travels.</param>
/// <param name="IsReachable">There and back.</param>
/// <param name="There">The way there; null when there is none.</param>
/// <param name="Back">The way home; null when there is none.</param>
/// <param name="Reason">Why not; null when reachable.</param>
/// <param name="MissedByMinutes">What is missing; null when reachable or unknown.</param>
/// <param name="Text">Why not in a sentence; null when reachable.</param>
public sealed record ReachItem(
    string Place, string Municipality, double Latitude, double Longitude, string OfferId, string Offer, LocalDate Date, LocalTime Start, LocalTime End,
    string Layer, bool IsReachable, ReachWayItem? There, ReachWayItem? Back, GapReason? Reason, int? MissedByMinutes, string? Text)
{
    public static ReachItem Of(ReachTable table, int session, int place, ReachLayer layer, DateTimeZone zone, GapSentences gaps)
    {
        var (home, time, cell) = (table.Input.Places[place], table.Input.Sessions[session], table[session, place, layer]);
        var offer = table.Input.Offers[time.Offer];
        return new ReachItem(
            home.Name, home.Municipality, home.Position.Latitude, home.Position.Longitude, offer.Id, offer.Title, time.Date, time.Start, time.End,
            ReachLayerNames.Of(layer), cell.IsReachable, ReachWayItem.Of(cell.There, time.Date, zone), ReachWayItem.Of(cell.Back, time.Date, zone),
            cell.IsReachable ? null : cell.Gap, cell.MissedBy == 0 ? null : cell.MissedBy, cell.IsReachable ? null : gaps.Reason(cell, layer, table.Input.Rules));
    }
}
