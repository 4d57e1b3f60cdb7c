using System.Globalization;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Localisation;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Pages.Planning;

/// <summary>Says why a session cannot be reached, in the language of the request.</summary>
public sealed class GapSentences(IStringLocalizer<Texts> texts)
{
    /// <summary>A full sentence, or two when only the way home fails.</summary>
    public string Reason(in ReachCell cell, ReachLayer layer, ReachRules rules) => cell.Gap == GapReason.NoWayBack
        ? $"{texts["GapNoWayBack"].Value} {Sentence(cell.BackGap, "Back", cell.MissedBy, layer, rules)}".TrimEnd()
        : Sentence(cell.Gap, "There", cell.MissedBy, layer, rules);

    /// <summary>A few words.</summary>
    public string Short(in ReachCell cell) => cell.MissedBy > 0 && cell.Gap is GapReason.TooLong or GapReason.WrongHours or GapReason.NoWayBack
        ? texts[$"GapShort{cell.Gap}By", cell.MissedBy.ToString(CultureInfo.CurrentCulture)]
        : texts[$"GapShort{cell.Gap}"];

    private string Sentence(GapReason reason, string direction, short missedBy, ReachLayer layer, ReachRules rules)
    {
        var missing = missedBy.ToString(CultureInfo.CurrentCulture);
        return reason switch
        {
            GapReason.None => "",
            GapReason.NoService when layer is ReachLayer.Foot or ReachLayer.Bicycle or ReachLayer.Car => texts["GapNoStreet"],
            GapReason.NoService => texts[layer == ReachLayer.Volunteers ? "GapNoVolunteer" : "GapNoService"],
            GapReason.WrongHours => missedBy > 0 ? texts[$"GapWrongHours{direction}", missing] : texts["GapWrongHours"],
            GapReason.TooLong => missedBy > 0
                ? texts["GapTooLongBy", missing, rules.MaxTravelMinutes]
                : texts["GapTooLong", rules.MaxTravelMinutes],
            GapReason.BookAhead => texts["GapBookAhead", DistrictTimes.Show(rules.BookedAt)],
            _ => texts[$"Gap{reason}"],
        };
    }
}
