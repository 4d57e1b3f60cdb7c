using Mobilitaet.App.Localisation;
using Mobilitaet.Routing.Journeys;
using Mobilitaet.Routing.Transit;
using NodaTime.Text;

namespace Mobilitaet.App.Journeys;

/// <summary>One leg as commands and the API answer it; what does not belong to its kind is null.</summary>
/// <param name="Kind">A travel mode for ways on streets, <c>ride</c> or <c>on-demand</c>.</param>
public sealed record LegItem(string Kind, string Text, LegPlaceItem From, LegPlaceItem To, string Departure, string Arrival, int Seconds)
{
    public int? Metres { get; init; }

    public IReadOnlyList<StepAnswer>? Steps { get; init; }

    public string? Line { get; init; }

    public VehicleKind? Vehicle { get; init; }

    public string? Agency { get; init; }

    public string? Headsign { get; init; }

    public string? TripId { get; init; }

    /// <summary>The date whose service the trip belongs to.</summary>
    public string? ServiceDate { get; init; }

    /// <summary>When positive, times are about right: a vehicle comes this often.</summary>
    public int? HeadwaySeconds { get; init; }

    public bool? StaysSeated { get; init; }

    public IReadOnlyList<CallItem>? Calls { get; init; }

    public BookingItem? Booking { get; init; }

    /// <summary>Whether the vehicle is known to suit a wheelchair.</summary>
    public Fitness? Wheelchair { get; init; }

    public static LegItem Of(Leg leg, StepSentences steps)
    {
        var item = new LegItem(
            KindOf(leg), JourneyPhrases.Of(leg), LegPlaceItem.Of(leg.From), LegPlaceItem.Of(leg.To),
            JourneyTimes.Iso(leg.Departure), JourneyTimes.Iso(leg.Arrival), leg.Seconds);
        return leg switch
        {
            StreetLeg street => item with { Metres = street.Metres, Steps = [.. street.Steps.Select(step => StepAnswer.Of(step, steps))] },
            RideLeg ride => item with
            {
                Line = ride.Line.Name,
                Vehicle = ride.Line.Kind,
                Agency = ride.Line.Agency,
                Headsign = ride.Headsign,
                TripId = ride.Trip.Id,
                ServiceDate = LocalDatePattern.Iso.Format(ride.ServiceDate),
                HeadwaySeconds = ride.Trip.HeadwaySeconds > 0 ? ride.Trip.HeadwaySeconds : null,
                StaysSeated = ride.StaysSeated,
                Calls = [.. ride.Calls.Select(CallItem.Of)],
                Booking = BookingItem.Find(ride.Booking),
                Wheelchair = ride.Trip.Wheelchair,
            },
            FlexLeg flex => item with
            {
                Line = flex.Line.Name,
                Vehicle = flex.Line.Kind,
                Agency = flex.Line.Agency,
                Headsign = flex.Headsign,
                ServiceDate = LocalDatePattern.Iso.Format(flex.ServiceDate),
                Booking = BookingItem.Find(flex.Booking),
                Wheelchair = flex.Wheelchair,
            },
            _ => item,
        };
    }

    private static string KindOf(Leg leg) => leg switch
    {
        StreetLeg street => ModeNames.Name(street.Mode),
        RideLeg { Booking: null } => "ride",
        _ => "on-demand",
    };
}
