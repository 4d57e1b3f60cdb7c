namespace Mobilitaet.District.Database.Backups;

/// <summary>How a backup is restored.</summary>
public sealed record RestoreOptions
{
    /// <summary>Whether rows and settings that are there already are replaced; otherwise they make it a refusal.</summary>
    public bool Replace { get; init; }

    /// <summary>Where the settings go; null leaves them in the backup.</summary>
    public SettingsFiles? Settings { get; init; }
}
