namespace Mobilitaet.District.Offers.Integreat;

/// <summary>How patiently and how much is read from an Integreat server.</summary>
public sealed record IntegreatOptions
{
    /// <summary>Tries for each address before giving up.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Pause after the first failed try; doubles with each further one.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>No pause is longer, whatever the server asks for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the server may stay silent before a try counts as failed.</summary>
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one try may take in all.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Larger answers, counted unpacked, are refused.</summary>
    public int MostBytes { get; init; } = 64 << 20;

    /// <summary>Where answers are kept to ask only for changes; null keeps none.</summary>
    public string? Folder { get; init; }
}
