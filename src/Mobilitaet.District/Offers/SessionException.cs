using NodaTime;

namespace Mobilitaet.District.Offers;

/// <summary>A date on which a session does not take place, or does so at another time.</summary>
/// <param name="Date">One of the session's dates.</param>
/// <param name="Start">Start on this date; null when it does not take place.</param>
/// <param name="End">End on this date; null when it does not take place.</param>
public sealed record SessionException(LocalDate Date, LocalTime? Start = null, LocalTime? End = null)
{
    /// <summary>Whether it does not take place at all.</summary>
    public bool IsOff => Start is null || End is null;
}
