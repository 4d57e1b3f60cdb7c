namespace Mobilitaet.District.Database.Backups;

/// <summary>How a backup is restored.</summary>
public sealed record RestoreOptions
{
    /// <summary>Whether rows and settings that are there already are replaced; otherwise they make it a refusal.</summary>
    public bool Replace { get; init; }

    /// <summary>The data folder that gets the settings files; null leaves them in the backup.</summary>
    public string? SettingsFolder { get; init; }
}
