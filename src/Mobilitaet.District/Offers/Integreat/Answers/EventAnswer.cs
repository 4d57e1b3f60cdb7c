namespace Mobilitaet.District.Offers.Integreat.Answers;

/// <summary>One event of <c>/events/</c> in one language. Its own <c>id</c> numbers a version of the text; only <c>event.id</c> stays.</summary>
internal sealed record EventAnswer
{
    public long? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>HTML.</summary>
    public string? Content { get; init; }

    /// <summary>When somebody last saved this text, with offset.</summary>
    public string? LastUpdated { get; init; }

    public LocationAnswer? Location { get; init; }

    /// <summary>Where to take part from home.</summary>
    public string? MeetingUrl { get; init; }

    public EventTimesAnswer? Event { get; init; }

    /// <summary>iCalendar lines <c>DTSTART</c> (in UTC without saying so) and <c>RRULE</c> (with local weekdays).</summary>
    public string? RecurrenceRule { get; init; }
}
