using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>How a newcomer wants to travel; the names stand in addresses.</summary>
public enum JourneyChoice
{
    /// <summary>Buses and trains, and rides that must be booked.</summary>
    Call,

    /// <summary>Only what comes without being asked.</summary>
    Bus,

    Foot,

    Bicycle,
}
