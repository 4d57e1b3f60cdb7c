using System.Globalization;
using Mobilitaet.District.Reachability;
using Mobilitaet.District.Reachability.Layers;

namespace Mobilitaet.App.Planning;

/// <summary>Says in English why a session cannot be reached, for commands and the API.</summary>
public static class GapPhrases
{
    /// <summary>One or two sentences; null when it can be reached.</summary>
    public static string? Of(in ReachCell cell, ReachLayer layer, ReachRules rules) => cell.Gap switch
    {
        GapReason.None => null,
        GapReason.NoWayBack => $"The way there works, the way home does not. {Sentence(cell.BackGap, "leaves", cell.MissedBy, layer, rules)}".TrimEnd(),
        _ => Sentence(cell.Gap, "arrives", cell.MissedBy, layer, rules),
    };

    private static string Sentence(GapReason reason, string verb, short missedBy, ReachLayer layer, ReachRules rules) => reason switch
    {
        GapReason.OffStreets => "The place or the offer lies too far from any street.",
        GapReason.NoService when layer is ReachLayer.Foot or ReachLayer.Bicycle or ReachLayer.Car => "There is no continuous way.",
        GapReason.NoService when layer == ReachLayer.Volunteers => "Nothing that helps runs on this day, and nobody near is free to drive.",
        GapReason.NoService => "Nothing that helps runs on this day.",
        GapReason.WrongHours when missedBy > 0 => string.Create(CultureInfo.InvariantCulture, $"The nearest connection {verb} {missedBy} minutes too early or too late."),
        GapReason.WrongHours => "There is a connection, but only at other hours.",
        GapReason.BookAhead => string.Create(
            CultureInfo.InvariantCulture, $"A ride fits, but must be booked earlier than {DaysBefore(rules)} at {rules.BookedAt.ToString("HH:mm", CultureInfo.InvariantCulture)}."),
        GapReason.TooLong when missedBy > 0 => string.Create(
            CultureInfo.InvariantCulture, $"The way takes {missedBy} minutes longer than the {rules.MaxTravelMinutes} minutes allowed."),
        GapReason.TooLong => string.Create(CultureInfo.InvariantCulture, $"The way takes longer than {rules.MaxTravelMinutes} minutes."),
        GapReason.NoChildcarePlace => "No childcare has a free place.",
        GapReason.ChildcareClosed => "Childcare is not open then.",
        GapReason.ChildcareAge => "No childcare takes children of this age.",
        _ => "",
    };

    private static string DaysBefore(ReachRules rules) => rules.BookedDaysBefore switch
    {
        0 => "the same day",
        1 => "the day before",
        var days => string.Create(CultureInfo.InvariantCulture, $"{days} days before"),
    };
}
