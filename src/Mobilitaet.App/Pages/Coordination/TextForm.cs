namespace Mobilitaet.App.Pages.Coordination;

/// <summary>An offer in another language, in its form; without a title it is an empty row.</summary>
public sealed record TextForm
{
    public string? Language { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }
}
