using Mobilitaet.Routing.Roads;
using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>One way to travel from door to door.</summary>
/// <param name="Legs">Its parts in order, at least one.</param>
/// <param name="Layers">What it makes use of.</param>
public sealed record Journey(IReadOnlyList<Leg> Legs, JourneyLayers Layers)
{
    public ZonedDateTime Departure => Legs[0].Departure;

    public ZonedDateTime Arrival => Legs[^1].Arrival;

    public int Seconds => (int)(Arrival.ToInstant() - Departure.ToInstant()).TotalSeconds;

    /// <summary>How often one changes from one vehicle to another; a drive or bicycle ride to a stop is no vehicle of the timetable.</summary>
    public int Changes => Math.Max(0, Legs.Count(leg => leg is FlexLeg or RideLeg { StaysSeated: false }) - 1);

    /// <summary>All walking together.</summary>
    public int WalkSeconds => Walks.Sum(leg => leg.Seconds);

    /// <summary>All walking together.</summary>
    public int WalkMetres => Walks.Sum(leg => leg.Metres);

    /// <summary>The last moment at which all booked rides can be booked; null when nothing must be booked or no limit is known.</summary>
    public ZonedDateTime? LatestBooking
    {
        get
        {
            ZonedDateTime? first = null;
            foreach (var leg in Legs)
            {
                var latest = leg switch { RideLeg ride => ride.Booking?.Latest, FlexLeg flex => flex.Booking.Latest, _ => null };
                if (latest is { } moment && (first is null || moment.ToInstant() < first.Value.ToInstant()))
                    first = moment;
            }
            return first;
        }
    }

    private IEnumerable<StreetLeg> Walks =>
        Legs.OfType<StreetLeg>().Where(leg => leg.Mode is TravelMode.Foot or TravelMode.Pram or TravelMode.Wheelchair);
}
