namespace Mobilitaet.District.Database.Backups;

/// <summary>How a backup is written.</summary>
public sealed record BackupOptions
{
    /// <summary>Whether an existing file is replaced, once the new one is complete.</summary>
    public bool Overwrite { get; init; }

    /// <summary>The settings that go with the rows; null for none.</summary>
    public SettingsFiles? Settings { get; init; }
}
