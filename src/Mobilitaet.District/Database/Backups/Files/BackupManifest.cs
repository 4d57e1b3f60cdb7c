using System.Text.Json;
using System.Text.Json.Serialization;
using Mobilitaet.District.Database.Backups.Tables;

namespace Mobilitaet.District.Database.Backups.Files;

/// <summary>What a backup file says of itself; the entry <c>manifest.json</c>.</summary>
internal sealed record BackupManifest
{
    public const string EntryName = "manifest.json";
    public const string ThisFormat = "mobilitaet-backup";
    public const int ThisVersion = 1;

    public static JsonSerializerOptions JsonOptions { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter<ColumnKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public required string Format { get; init; }

    /// <summary>Of the file format.</summary>
    public required int Version { get; init; }

    /// <summary>Of the program that wrote it.</summary>
    public required string Product { get; init; }

    /// <summary>When the rows were as they are here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The kind of database that it was made of.</summary>
    public required string Database { get; init; }

    /// <summary>The name of the newest migration of that database.</summary>
    public required string Schema { get; init; }

    public required IReadOnlyList<BackedUpTable> Tables { get; init; }

    /// <summary>The settings files of the data folder.</summary>
    public required IReadOnlyList<BackedUpSettings> Settings { get; init; }
}
