using System.Text.Json.Serialization;
using Mobilitaet.District.Database.Backups.Tables;

namespace Mobilitaet.District.Database.Backups.Files;

/// <summary>One table of a backup; its entry <c>tables/NAME.jsonl</c> has a line per row, a JSON array of the values in the order of the columns.</summary>
internal sealed record BackedUpTable(string Name, IReadOnlyList<PortableColumn> Columns, long Rows, EntryContent Content)
{
    [JsonIgnore]
    public string EntryName => EntryNameOf(Name);

    public static string EntryNameOf(string table) => $"tables/{table}.jsonl";
}
