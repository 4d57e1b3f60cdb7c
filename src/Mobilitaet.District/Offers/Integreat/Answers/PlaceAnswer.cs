namespace Mobilitaet.District.Offers.Integreat.Answers;

/// <summary>One location of <c>/locations/</c> in one language. Its own <c>id</c> numbers a version of the text; only <c>location.id</c> stays.</summary>
internal sealed record PlaceAnswer
{
    public long? Id { get; init; }

    public string? Title { get; init; }

    /// <summary>HTML.</summary>
    public string? Content { get; init; }

    /// <summary>When somebody last saved this text, with offset.</summary>
    public string? LastUpdated { get; init; }

    public string? Website { get; init; }

    public string? Email { get; init; }

    public string? PhoneNumber { get; init; }

    public string? AppointmentUrl { get; init; }

    public IReadOnlyList<ContactAnswer?>? Contacts { get; init; }

    public CategoryAnswer? Category { get; init; }

    public bool? TemporarilyClosed { get; init; }

    /// <summary>Seven days from Monday; null when nobody entered any or the place is closed for the time being.</summary>
    public IReadOnlyList<OpeningDayAnswer?>? OpeningHours { get; init; }

    public LocationAnswer? Location { get; init; }

    public OrganizationAnswer? Organization { get; init; }

    public bool? BarrierFree { get; init; }

    public StepFree? StepFree => BarrierFree switch { true => Offers.StepFree.Yes, false => Offers.StepFree.No, null => null };
}
