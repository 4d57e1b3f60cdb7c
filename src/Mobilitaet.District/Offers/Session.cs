using NodaTime;

namespace Mobilitaet.District.Offers;

/// <summary>The weekly times of an offer (Termin) within a span of dates.</summary>
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

    public bool ExceptHolidays { get; set; }
}
