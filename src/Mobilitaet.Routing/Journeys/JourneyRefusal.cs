using NodaTime;

namespace Mobilitaet.Routing.Journeys;

/// <summary>Why there is no journey, with what a person can act on; facts that the cause does not need are null.</summary>
/// <param name="Cause">The reason.</param>
public sealed record JourneyRefusal(JourneyRefusalCause Cause)
{
    /// <summary>No stop near: the nearest one that has service that day, however far.</summary>
    public LegPlace? NearestStop { get; init; }

    /// <summary>No stop near: the beeline to that stop.</summary>
    public int? NearestStopMetres { get; init; }

    /// <summary>Booking too late: the last moment at which some journey could have been booked.</summary>
    public ZonedDateTime? LatestBooking { get; init; }

    /// <summary>Booking too late: what would have been ridden, and whom to ask.</summary>
    public RideBooking? Booking { get; init; }

    /// <summary>After the last departure: when the day's last journey leaves.</summary>
    public ZonedDateTime? LastDeparture { get; init; }

    /// <summary>When the next journey leaves that can still be booked, mostly on a later day; null when none is known.</summary>
    public ZonedDateTime? NextDeparture { get; init; }

    /// <summary>Before the first arrival: when the day's first journey arrives.</summary>
    public ZonedDateTime? FirstArrival { get; init; }

    /// <summary>Date outside the timetable: its first day.</summary>
    public LocalDate? FirstDay { get; init; }

    /// <summary>Date outside the timetable: its last day.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>Too far: how long the whole way takes; null when there is no way.</summary>
    public int? DirectSeconds { get; init; }
}
