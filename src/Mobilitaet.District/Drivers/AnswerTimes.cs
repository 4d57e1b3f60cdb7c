using Mobilitaet.District.Rides;
using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>Until when a driver has to answer before somebody else is asked.</summary>
internal sealed class AnswerTimes(RideRules rules, DateTimeZone zone)
{
    /// <summary>A day, but not longer than until the evening before; when that is near or over, a shorter time, and never beyond the driver's first pickup.</summary>
    public Instant Find(LocalDate date, LocalTime firstPickup, Instant now)
    {
        var evening = date.PlusDays(-1).At(rules.DecideAt).InZoneLeniently(zone).ToInstant();
        var soonest = now + Duration.FromMinutes(rules.AnswerWithinMinutes);
        var start = date.At(firstPickup).InZoneLeniently(zone).ToInstant();
        var wanted = Instant.Max(soonest, Instant.Min(evening, now + Duration.FromHours(rules.AnswerWithinHours)));
        return Instant.Min(wanted, Instant.Max(now, start));
    }
}
