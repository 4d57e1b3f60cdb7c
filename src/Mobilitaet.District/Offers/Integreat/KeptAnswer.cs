using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>The last answer of an address, kept in a file so that the server only has to say that nothing changed.</summary>
internal sealed record KeptAnswer(string Address, string? ETag, DateTimeOffset? LastModified, byte[] Body)
{
    /// <summary>The kept answer; null when there is none or its file cannot be used.</summary>
    public static KeptAnswer? Find(string? folder, Uri address)
    {
        try
        {
            if (folder is null || !File.Exists(PathOf(folder, address)))
                return null;
            var kept = JsonSerializer.Deserialize<KeptAnswer>(File.ReadAllBytes(PathOf(folder, address)));
            return kept?.Address == address.AbsoluteUri && kept.Body is not null ? kept : null;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException or JsonException)
        {
            // It only saves a download.
            return null;
        }
    }

    public void Save(string folder)
    {
        var path = PathOf(folder, new Uri(Address));
        var temporary = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(this));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
        }
    }

    private static string PathOf(string folder, Uri address) =>
        Path.Combine(folder, $"{XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(address.AbsoluteUri)):x16}.json");
}
