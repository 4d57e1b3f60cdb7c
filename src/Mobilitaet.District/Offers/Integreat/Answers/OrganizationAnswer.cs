namespace Mobilitaet.District.Offers.Integreat.Answers;

/// <summary>Who runs a location.</summary>
internal sealed record OrganizationAnswer
{
    public string? Name { get; init; }

    public string? Website { get; init; }
}
