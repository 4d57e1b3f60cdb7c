using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>Between when a pickup is promised: around the planned time, in steps of five minutes that people can remember, and within what was asked for.</summary>
public static class PromiseWindow
{
    private const int Step = 5;
    private const int LastMinute = (24 * 60) - 1;

    public static (LocalTime From, LocalTime By) Around(LocalTime planned, Ride ride, RideRules rules)
    {
        var minute = (planned.Hour * 60) + planned.Minute;
        var from = Math.Max(0, (minute - rules.PromiseBeforeMinutes) / Step * Step);
        var by = Math.Min(LastMinute, (minute + rules.PromiseAfterMinutes + Step - 1) / Step * Step);
        var earliest = TimeOf(from);
        var latest = TimeOf(by);
        if (ride.PickupFrom > earliest)
            earliest = ride.PickupFrom.Value;
        if (ride.PickupBy < latest && ride.PickupBy != LocalTime.Midnight)
            latest = ride.PickupBy.Value;
        return (earliest, latest);
    }

    private static LocalTime TimeOf(int minute) => LocalTime.FromMinutesSinceMidnight(minute);
}
