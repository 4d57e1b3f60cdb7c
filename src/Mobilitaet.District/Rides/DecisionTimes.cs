using NodaTime;

namespace Mobilitaet.District.Rides;

/// <summary>By when somebody who is still being looked for hears yes or no, and until when a ride can be asked for.</summary>
public sealed class DecisionTimes(RideRules rules, DateTimeZone zone)
{
    /// <summary>The evening before the ride; when that has passed a little later than now; null when the ride is too near to look any longer.</summary>
    public Instant? Find(RideRequest request, Instant now)
    {
        var last = LastMoment(request);
        if (last <= now)
            return null;
        var evening = request.Date.PlusDays(-1).At(rules.DecideAt).InZoneLeniently(zone).ToInstant();
        var soon = now + Duration.FromMinutes(rules.DecideWithinMinutes);
        return Instant.Min(last, Instant.Max(evening, soon));
    }

    /// <summary>Until when the request can be made and looked after: some time before its first time.</summary>
    public Instant LastMoment(RideRequest request)
    {
        var first = request.GetRide(0);
        var time = first.PickupBy ?? first.ArriveBy ?? LocalTime.MaxValue;
        return request.Date.At(time).InZoneLeniently(zone).ToInstant() - Duration.FromMinutes(rules.AskBeforeMinutes);
    }
}
