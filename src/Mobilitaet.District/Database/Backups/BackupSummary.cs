using NodaTime;

namespace Mobilitaet.District.Database.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="File">Its full path.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="CreatedAt">When the rows were as they are in it.</param>
/// <param name="Schema">The name of the newest migration of its database.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="Settings">The names of the settings files in it.</param>
public sealed record BackupSummary(
    string File, long Bytes, Instant CreatedAt, string Schema, IReadOnlyDictionary<string, long> Rows, IReadOnlyList<string> Settings);
