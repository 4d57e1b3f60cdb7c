namespace Mobilitaet.District.Offers.Integreat.Answers;

/// <summary>How to reach a location. The names of persons that the answer also holds are not read.</summary>
internal sealed record ContactAnswer
{
    public string? Email { get; init; }

    public string? PhoneNumber { get; init; }

    public string? MobileNumber { get; init; }

    public string? Website { get; init; }
}
