using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>How long to wait after a failed attempt: a minute at first, at last a day, and after five days no more.</summary>
public static class RetryPauses
{
    private static readonly Duration[] s_pauses =
    [
        Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(8),
        Duration.FromDays(1), Duration.FromDays(1), Duration.FromDays(1), Duration.FromDays(1),
    ];

    /// <summary>The wait after this many attempts, from 1; null when there is to be no further one.</summary>
    public static Duration? After(int attempts) => attempts <= s_pauses.Length ? s_pauses[Math.Max(attempts, 1) - 1] : null;
}
