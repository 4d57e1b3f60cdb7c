namespace Mobilitaet.District.Offers.Integreat.Answers;

/// <summary>From and until, as <c>HH:mm</c> in the region's time.</summary>
internal sealed record TimeSlotAnswer
{
    public string? Start { get; init; }

    public string? End { get; init; }
}
