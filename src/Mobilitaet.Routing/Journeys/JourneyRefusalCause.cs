namespace Mobilitaet.Routing.Journeys;

/// <summary>Why there is no journey.</summary>
public enum JourneyRefusalCause
{
    /// <summary>No usable street lies near the start.</summary>
    StartOffStreets,

    /// <summary>No usable street lies near the destination.</summary>
    DestinationOffStreets,

    /// <summary>No stop lies within walking distance of the start.</summary>
    NoStopNearStart,

    /// <summary>No stop lies within walking distance of the destination.</summary>
    NoStopNearDestination,

    /// <summary>The timetable says nothing about this date.</summary>
    DateOutsideTimetable,

    /// <summary>The date is covered, but nothing runs on it.</summary>
    NoServiceThatDay,

    /// <summary>There are rides, but they had to be booked earlier.</summary>
    BookingTooLate,

    /// <summary>There are journeys on this day, but none leaves so late.</summary>
    AfterLastDeparture,

    /// <summary>There are journeys on this day, but none arrives so early.</summary>
    BeforeFirstArrival,

    /// <summary>Nothing that runs on this day leads from the start to the destination.</summary>
    NoConnection,

    /// <summary>The way on foot, by bicycle or by car does not exist or is longer than allowed, and nothing else was asked for.</summary>
    TooFar,
}
