using System.Text.Json;

namespace Mobilitaet.District.Downloads;

/// <summary>What the server said about a file, kept beside it: enough to resume a part or to ask whether a whole file has changed.</summary>
internal sealed record DownloadState(string UrlHash, string? ETag, DateTimeOffset? LastModified, long? Length)
{
    /// <summary>Whether a part can be continued: If-Range needs a strong tag or a date.</summary>
    public bool CanResume => LastModified is not null || ETag is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal);

    /// <summary>The state kept at a path; null when there is none or it cannot be read, for then the download starts afresh.</summary>
    public static DownloadState? Find(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<DownloadState>(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Save(string path)
    {
        var fresh = path + ".new";
        File.WriteAllText(fresh, JsonSerializer.Serialize(this));
        File.Move(fresh, path, overwrite: true);
    }
}
