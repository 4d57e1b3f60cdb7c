using System.Text.Json.Serialization;

namespace Mobilitaet.District.Database.Backups.Files;

/// <summary>One settings file of a backup, byte by byte; its entry is <c>settings/NAME</c>.</summary>
internal sealed record BackedUpSettings(string Name, EntryContent Content)
{
    [JsonIgnore]
    public string EntryName => EntryNameOf(Name);

    public static string EntryNameOf(string name) => $"settings/{name}";
}
