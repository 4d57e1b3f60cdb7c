using NodaTime;

namespace Mobilitaet.District.Offers;

/// <summary>The times of an offer (Termin) within a span of dates: weekly, or by a rule.</summary>
public sealed class Session
{
    public int Id { get; init; }

    public required string OfferId { get; init; }

    public Offer? Offer { get; init; }

    public Weekdays Weekdays { get; set; }

    public LocalTime Start { get; set; }

    public LocalTime End { get; set; }

    public LocalDate? StartsOn { get; set; }

    public LocalDate? EndsOn { get; set; }

    /// <summary>An iCalendar <c>RRULE</c> value for what is not simply every week, counted from <see cref="StartsOn"/>; <see cref="Weekdays"/> is empty then.</summary>
    public string? Rule { get; set; }

    public bool ExceptHolidays { get; set; }

    /// <summary>Dates on which it does not take place, or at another time; by date.</summary>
    public List<SessionException> Exceptions { get; set; } = [];
}
