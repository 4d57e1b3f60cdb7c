namespace Mobilitaet.District.Offers.Integreat.Answers;

/// <summary>When an event takes place; for a recurring one, its first time.</summary>
internal sealed record EventTimesAnswer
{
    /// <summary>Stays the same over languages and versions.</summary>
    public long? Id { get; init; }

    /// <summary>With offset.</summary>
    public string? Start { get; init; }

    /// <summary>With offset; on a later day, the event takes place every day at the same time.</summary>
    public string? End { get; init; }

    public bool? AllDay { get; init; }

    /// <summary>Whether an event over several days leaves out Saturdays and Sundays.</summary>
    public bool? OnlyWeekdays { get; init; }

    /// <summary>IANA name of the region's zone.</summary>
    public string? Timezone { get; init; }
}
