using System.Globalization;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Says what would be different after a change, in the language of the request.</summary>
public sealed class ChangeSentences(IStringLocalizer<Texts> texts)
{
    public string Of(ReachChange change, ReachInput input) => change switch
    {
        SessionShift shift => Shift(input.Sessions[shift.Session], shift.Minutes, input),
        OfferMove move => texts["ChangeMove", Title(move.Offer, input), Bidi.Isolate(input.Offers[move.Offer].PlaceName), Bidi.Isolate(input.Places[move.Place].Name)],
        OneMoreDriver driver => texts["ChangeDriver", Bidi.Isolate(input.Places[driver.Place].Name), DistrictTimes.ShowWeekday(driver.Date.DayOfWeek)],
        LongerChildcare { EarlierMinutes: > 0 } care => texts["ChangeOpensEarlier", Title(care.Offer, input), care.EarlierMinutes],
        LongerChildcare care => texts["ChangeClosesLater", Title(care.Offer, input), care.LaterMinutes],
        OneMoreTrip trip => texts[
            "ChangeTrip", Bidi.Isolate(trip.Line), DistrictTimes.ShowWeekday(trip.Date.DayOfWeek), DistrictTimes.Show(trip.Departure), Bidi.Isolate(trip.From), Bidi.Isolate(trip.To)],
        OneMoreOnDemandTrip trip => texts[
            "ChangeOnDemandTrip", Bidi.Isolate(trip.Line), DistrictTimes.ShowWeekday(trip.Date.DayOfWeek), DistrictTimes.Show(trip.Departure), Bidi.Isolate(trip.From),
            Bidi.Isolate(trip.To), trip.NoticeMinutes],
        LaterBooking { NoticeMinutes: > 0 } booking => texts["ChangeBookingUntil", booking.NoticeMinutes],
        _ => texts["ChangeBooking"],
    };

    /// <summary>People who gain or lose; nobody may be told, a few may not.</summary>
    public string People(double people, ReachInput input) => people > 0 && people < input.Rules.SmallestShownCount
        ? texts["PlanningFewerThan", input.Rules.SmallestShownCount]
        : Math.Round(people).ToString("N0", CultureInfo.CurrentCulture);

    private string Shift(ReachSession session, int minutes, ReachInput input) => texts[
        "ChangeShift", Title(session.Offer, input), Bidi.Isolate(input.Offers[session.Offer].PlaceName), DistrictTimes.ShowWeekday(session.Date.DayOfWeek),
        DistrictTimes.Show(session.Start.PlusMinutes(minutes)), DistrictTimes.Show(session.Start)];

    private static string Title(int offer, ReachInput input) => Bidi.Isolate(input.Offers[offer].Title);
}
