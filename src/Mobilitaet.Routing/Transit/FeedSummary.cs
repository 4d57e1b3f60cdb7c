using NodaTime;

namespace Mobilitaet.Routing.Transit;

/// <summary>What a timetable took from one feed.</summary>
/// <param name="Name">The feed's file or folder.</param>
/// <param name="Publisher">Who publishes it; empty when it does not say.</param>
/// <param name="Version">The publisher's version; empty when it does not say.</param>
/// <param name="FirstDay">First day with any service.</param>
/// <param name="LastDay">Last day with any service.</param>
/// <param name="Stops">Stops and platforms, stations not counted.</param>
/// <param name="Lines">Lines of the feed.</param>
/// <param name="Trips">Trips that run on some day, those of frequencies counted singly.</param>
/// <param name="StopTimes">Rows read from its stop times.</param>
/// <param name="OnDemandLines">Lines that must be booked.</param>
/// <param name="FlexTrips">On-demand services without fixed times.</param>
public sealed record FeedSummary(
    string Name, string Publisher, string Version, LocalDate FirstDay, LocalDate LastDay,
    int Stops, int Lines, int Trips, int StopTimes, int OnDemandLines, int FlexTrips);
