using System.Globalization;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Chains;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>Says why a session cannot be reached, in the language of the request or command.</summary>
public sealed class GapSentences(IStringLocalizer<Texts> texts)
{
    /// <summary>A full sentence, or two when only the way home fails; empty when it can be reached.</summary>
    public string Reason(in ReachCell cell, ReachLayer layer, ReachRules rules) => Reason(cell.Gap, cell.BackGap, cell.MissedBy, layer, rules, rules.MaxTravelMinutes);

    /// <summary>The same about a course with childcare.</summary>
    public string Reason(in ChainCell cell, ReachLayer layer, ReachRules rules) => Reason(cell.Gap, cell.BackGap, cell.MissedBy, layer, rules, rules.MaxChainMinutes);

    /// <summary>A few words.</summary>
    public string Short(in ReachCell cell) => cell.MissedBy > 0 && cell.Gap is GapReason.TooLong or GapReason.WrongHours or GapReason.NoWayBack
        ? texts[$"GapShort{cell.Gap}By", cell.MissedBy.ToString(CultureInfo.CurrentCulture)]
        : Short(cell.Gap);

    /// <summary>A reason without its minutes.</summary>
    public string Short(GapReason reason) => texts[$"GapShort{reason}"];

    /// <summary>When on-demand rides are booked, as a part of a sentence: at 18:00 the day before.</summary>
    public string BookedBy(ReachRules rules) => rules.BookedDaysBefore switch
    {
        0 => texts["BookedSameDay", DistrictTimes.Show(rules.BookedAt)],
        1 => texts["BookedDayBefore", DistrictTimes.Show(rules.BookedAt)],
        _ => texts["BookedDaysBefore", DistrictTimes.Show(rules.BookedAt), rules.BookedDaysBefore],
    };

    private string Reason(GapReason gap, GapReason back, short missedBy, ReachLayer layer, ReachRules rules, int maxMinutes) => gap == GapReason.NoWayBack
        ? $"{texts["GapNoWayBack"].Value} {Sentence(back, "Back", missedBy, layer, rules, maxMinutes)}".TrimEnd()
        : Sentence(gap, "There", missedBy, layer, rules, maxMinutes);

    private string Sentence(GapReason reason, string direction, short missedBy, ReachLayer layer, ReachRules rules, int maxMinutes)
    {
        var missing = missedBy.ToString(CultureInfo.CurrentCulture);
        return reason switch
        {
            GapReason.None => "",
            GapReason.NoService when layer is ReachLayer.Foot or ReachLayer.Bicycle or ReachLayer.Car => texts["GapNoStreet"],
            GapReason.NoService => texts[layer == ReachLayer.Volunteers ? "GapNoVolunteer" : "GapNoService"],
            GapReason.WrongHours => missedBy > 0 ? texts[$"GapWrongHours{direction}", missing] : texts["GapWrongHours"],
            GapReason.TooLong => missedBy > 0 ? texts["GapTooLongBy", missing, maxMinutes] : texts["GapTooLong", maxMinutes],
            GapReason.BookAhead => texts["GapBookAhead", BookedBy(rules)],
            GapReason.ChildcareClosed => missedBy > 0 ? texts["GapChildcareClosedBy", missing] : texts["GapChildcareClosed"],
            _ => texts[$"Gap{reason}"],
        };
    }
}
