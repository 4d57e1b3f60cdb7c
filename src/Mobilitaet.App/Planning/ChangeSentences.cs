using System.Globalization;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Reachability.Changes;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>Says what would be different after a change, in the language of the request or command.</summary>
public sealed class ChangeSentences(IStringLocalizer<Texts> texts)
{
    private const int NamedVillages = 8;

    /// <summary>The kind of a change as addresses and answers name it.</summary>
    public static string KindOf(ReachChange change) => change.GetType().Name;

    public string Of(ReachChange change, ReachInput input) => change switch
    {
        SessionShift shift => Shift(input.Sessions[shift.Session], shift.Minutes, input),
        OfferMove move => texts["ChangeMove", Title(move.Offer, input), Name(input.Offers[move.Offer].PlaceName), Name(input.Places[move.Place].Name)],
        OneMoreDriver driver => texts["ChangeDriver", Name(input.Places[driver.Place].Name), DistrictTimes.ShowWeekday(driver.Date.DayOfWeek)],
        LongerChildcare { EarlierMinutes: > 0 } care => texts["ChangeOpensEarlier", Title(care.Offer, input), care.EarlierMinutes],
        LongerChildcare care => texts["ChangeClosesLater", Title(care.Offer, input), care.LaterMinutes],
        OneMoreTrip trip => texts[
            "ChangeTrip", Name(trip.Line), DistrictTimes.ShowWeekday(trip.Date.DayOfWeek), DistrictTimes.Show(trip.Departure), Name(trip.From), Name(trip.To)],
        OneMoreOnDemandTrip trip => texts[
            "ChangeOnDemandTrip", Name(trip.Line), DistrictTimes.ShowWeekday(trip.Date.DayOfWeek), DistrictTimes.Show(trip.Departure), Name(trip.From), Name(trip.To), trip.NoticeMinutes],
        LaterBooking { NoticeMinutes: > 0 } booking => texts["ChangeBookingUntil", booking.NoticeMinutes],
        _ => texts["ChangeBooking"],
    };

    /// <summary>One change, or the moves to any of some villages.</summary>
    public string Of(ChangeGroup group, ReachInput input)
    {
        if (group.Effects.Count == 1 || group.Best.Change is not OfferMove move)
            return Of(group.Best.Change, input);
        var villages = group.Villages.Select(place => input.Places[place].Name).ToList();
        var named = string.Join(", ", villages.Take(NamedVillages).Select(Name));
        return villages.Count > NamedVillages
            ? texts["ChangeMoveAnyMore", Title(move.Offer, input), Name(input.Offers[move.Offer].PlaceName), villages.Count, named]
            : texts["ChangeMoveAny", Title(move.Offer, input), Name(input.Offers[move.Offer].PlaceName), villages.Count, named];
    }

    /// <summary>People who gain or lose; nobody may be told, a few may not.</summary>
    public string People(double people, ReachInput input) => people > 0 && people < input.Rules.SmallestShownCount
        ? texts["PlanningFewerThan", input.Rules.SmallestShownCount]
        : Math.Round(people).ToString("N0", CultureInfo.CurrentCulture);

    private string Shift(ReachSession session, int minutes, ReachInput input) => texts[
        "ChangeShift", Title(session.Offer, input), Name(input.Offers[session.Offer].PlaceName), DistrictTimes.ShowWeekday(session.Date.DayOfWeek),
        DistrictTimes.Show(session.Start.PlusMinutes(minutes)), DistrictTimes.Show(session.Start)];

    private static string Title(int offer, ReachInput input) => Name(input.Offers[offer].Title);

    // Invisible marks would only disturb those who process the answer.
    private static string Name(string name) => Languages.Current.RightToLeft ? Bidi.Isolate(name) : name;
}
