namespace Mobilitaet.Routing.Journeys.Ways;

/// <summary>One pair of calls of an on-demand service on one service day; times are seconds of the searched day.</summary>
/// <param name="Trip">Index of the service's trip.</param>
/// <param name="ServiceDay">Its service day relative to the searched day: 0, 1, or negative.</param>
/// <param name="PickUpCall">Index of the flexible call where it picks up.</param>
/// <param name="DropOffCall">Index of the flexible call where it brings people.</param>
/// <param name="PickUpFrom">Hours of picking up.</param>
/// <param name="PickUpTo">Hours of picking up.</param>
/// <param name="DropOffFrom">Hours of bringing.</param>
/// <param name="DropOffTo">Hours of bringing.</param>
/// <param name="BookedFrom">The first pick-up that can still be booked.</param>
/// <param name="Notice">Seconds between booking and pick-up; null when no rule counts back from it.</param>
/// <param name="LastMoment">The second of the day until which one may book; null when no rule names a moment.</param>
/// <param name="Rule">Index of the booking rule; -1 for none.</param>
internal sealed record FlexService(
    int Trip, int ServiceDay, int PickUpCall, int DropOffCall, int PickUpFrom, int PickUpTo, int DropOffFrom, int DropOffTo,
    int BookedFrom, int? Notice, int? LastMoment, int Rule)
{
    /// <summary>The last second in which a pick-up at <paramref name="time"/> can be booked; null when no rule says.</summary>
    public int? LatestBookingFor(int time) => LastMoment < time - Notice ? LastMoment : time - Notice ?? LastMoment;
}
