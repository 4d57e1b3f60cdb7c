namespace Mobilitaet.District.Notifications.Calendars;

/// <summary>Whether a ride will be.</summary>
public enum CalendarRideState
{
    /// <summary>The driver was asked and has not answered.</summary>
    Asked,

    /// <summary>Promised or accepted.</summary>
    Certain,

    /// <summary>It was to be, and is not any more.</summary>
    Off,
}
