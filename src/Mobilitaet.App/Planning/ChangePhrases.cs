using System.Globalization;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>Says changes in English, for commands and the API.</summary>
public static class ChangePhrases
{
    /// <summary>The kind of a change as answers name it.</summary>
    public static string KindOf(ReachChange change) => change.GetType().Name;

    public static string Of(ReachChange change, ReachInput input) => change switch
    {
        SessionShift shift => Shift(input.Sessions[shift.Session], shift.Minutes, input),
        OfferMove move => $"'{input.Offers[move.Offer].Title}' ({input.Offers[move.Offer].PlaceName}) takes place in {input.Places[move.Place].Name}",
        OneMoreDriver driver => string.Create(CultureInfo.InvariantCulture, $"one more volunteer in {input.Places[driver.Place].Name} on {driver.Date:dddd}"),
        LongerChildcare { EarlierMinutes: > 0 } care => string.Create(CultureInfo.InvariantCulture, $"'{input.Offers[care.Offer].Title}' opens {care.EarlierMinutes} minutes earlier"),
        LongerChildcare care => string.Create(CultureInfo.InvariantCulture, $"'{input.Offers[care.Offer].Title}' closes {care.LaterMinutes} minutes later"),
        OneMoreTrip trip => string.Create(
            CultureInfo.InvariantCulture, $"one more bus of line {trip.Line} on {trip.Date:dddd} at {trip.Departure:HH:mm} from {trip.From} to {trip.To}"),
        OneMoreOnDemandTrip trip => string.Create(
            CultureInfo.InvariantCulture,
            $"one more on-demand trip of line {trip.Line} on {trip.Date:dddd} at {trip.Departure:HH:mm} from {trip.From} to {trip.To}, booked {trip.NoticeMinutes} minutes before"),
        LaterBooking { NoticeMinutes: 0 } => "on-demand rides can be booked without notice",
        LaterBooking booking => string.Create(
            CultureInfo.InvariantCulture, $"on-demand rides can be booked until {booking.NoticeMinutes} minutes before, on the same day"),
        _ => KindOf(change),
    };

    private static string Shift(ReachSession session, int minutes, ReachInput input)
    {
        var offer = input.Offers[session.Offer];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"'{offer.Title}' ({offer.PlaceName}) on {session.Date:dddd} starts at {session.Start.PlusMinutes(minutes):HH:mm} instead of {session.Start:HH:mm}");
    }
}
