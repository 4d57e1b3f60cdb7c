namespace Mobilitaet.District.Offers.Integreat.Answers;

/// <summary>The category of a location: a name in the asked language, chosen by the region, and an icon of a fixed set.</summary>
internal sealed record CategoryAnswer
{
    public string? Name { get; init; }

    public string? Icon { get; init; }
}
