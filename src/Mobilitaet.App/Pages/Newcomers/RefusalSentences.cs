using Microsoft.Extensions.Localization;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Localisation;
using Mobilitaet.Routing.Journeys;
using NodaTime;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Says why there is no journey, and what could help.</summary>
public sealed class RefusalSentences(IStringLocalizer<Texts> texts, JourneySentences words)
{
    public string Reason(JourneyRefusal refusal, PlaceChoice from, PlaceChoice to)
    {
        string reason = texts[$"Refusal{refusal.Cause}", Bidi.Isolate(from.Label), Bidi.Isolate(to.Label)];
        return Facts(refusal) is { } facts ? $"{reason} {facts}" : reason;
    }

    public IReadOnlyList<JourneyHelp> Help(JourneyRefusal refusal, JourneyInput input)
    {
        var help = new List<JourneyHelp>();
        if (refusal.NextDeparture is { } next)
            help.Add(new(texts["HelpLeaveAt", words.Moment(next)], input.Leaving(next.LocalDateTime).Address()));
        if (refusal.FirstArrival is { } first)
            help.Add(new(texts["HelpArriveAt", words.MomentOfArrival(first)], input.Arriving(JourneyTimes.RoundedUp(first).LocalDateTime).Address()));
        if (refusal.FirstDay is { } day && input.TimeOfDay is { } time && refusal.LastDay is { } last && input.Date is { } asked)
        {
            var near = asked < day ? day : last;
            help.Add(new(texts["HelpOnDay", words.Day(near)], (input.Arrives ? input.Arriving(near.At(time)) : input.Leaving(near.At(time))).Address()));
        }
        if (refusal.Cause is JourneyRefusalCause.NoServiceThatDay or JourneyRefusalCause.NoConnection && Asked(input) is { } today)
            help.Add(new(texts["HelpNextDay"], (input.Arrives ? input.Arriving(today.PlusDays(1)) : input.Leaving(today.PlusDays(1))).Address()));
        AddChoices(refusal.Cause, input, help);
        return help;
    }

    private void AddChoices(JourneyRefusalCause cause, JourneyInput input, List<JourneyHelp> help)
    {
        if (cause is JourneyRefusalCause.StartOffStreets or JourneyRefusalCause.DestinationOffStreets or JourneyRefusalCause.DateOutsideTimetable)
            return;
        if (input.Choice != JourneyChoice.Call)
            help.Add(new(texts["HelpOnDemand"], (input with { By = "call" }).Address()));
        if (input.Choice != JourneyChoice.Bicycle)
            help.Add(new(texts["HelpBicycle"], (input with { By = "bicycle" }).Address()));
    }

    private string? Facts(JourneyRefusal refusal)
    {
        if (refusal is { NearestStop: { } stop, NearestStopMetres: { } metres })
            return texts["RefusalNearestStop", Bidi.Isolate(stop.Name), words.Distance(metres)];
        // What was to be booked says itself until when that could be done.
        if (refusal is { LatestBooking: { } latest, Booking: null })
            return texts["RefusalBookedUntil", words.Moment(latest)];
        if (refusal is { FirstDay: { } first, LastDay: { } last })
            return texts["RefusalDays", DistrictTimes.Show(first), DistrictTimes.Show(last)];
        if (refusal.LastDeparture is { } departure)
            return texts["RefusalLastDeparture", words.Moment(departure)];
        if (refusal.FirstArrival is { } arrival)
            return texts["RefusalFirstArrival", words.MomentOfArrival(arrival)];
        return refusal.DirectSeconds is { } seconds ? texts["RefusalDirect", words.Duration(seconds)].Value : null;
    }

    private static LocalDateTime? Asked(JourneyInput input) => input is { Date: { } date, TimeOfDay: { } time } ? date.At(time) : null;
}
