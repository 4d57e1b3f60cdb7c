using System.Security.Cryptography;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Downloads;

/// <summary>The fingerprint that a publisher offers beside a file, in the format of <c>md5sum</c> and <c>sha256sum</c>.</summary>
internal sealed record Checksum(string Hex)
{
    private const int LongestFile = 64 * 1024;

    /// <summary>The fingerprint of a file among those listed; a fingerprint that stands alone counts under any name, because some publishers rename.</summary>
    /// <exception cref="InputException">The text holds no MD5 and no SHA-256 of the file.</exception>
    public static Checksum Parse(string text, string fileName, string address)
    {
        var listed = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split([' ', '\t'], 2))
            .Where(parts => IsFingerprint(parts[0]))
            .ToList();
        if (listed.Count == 0)
            throw new InputException($"{address} holds no MD5 or SHA-256 fingerprint; check the address in the configuration.");
        var found = listed.Count == 1 ? listed[0] : listed.Find(parts => parts.Length == 2 && NameIn(parts[1]) == fileName);
        return found is null
            ? throw new InputException($"{address} lists {listed.Count} fingerprints, but none of {fileName}; check the address in the configuration.")
            : new Checksum(found[0].ToUpperInvariant());
    }

    /// <summary>Fetches the fingerprint of a source.</summary>
    /// <exception cref="BrokenDownloadException">Worth another try.</exception>
    public static async Task<Checksum> FetchAsync(HttpClient client, DataSource source, TimeSpan limit, CancellationToken cancellation)
    {
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stall.CancelAfter(limit);
        try
        {
            using var response = await client.GetAsync(source.ChecksumUrl, HttpCompletionOption.ResponseHeadersRead, stall.Token);
            var status = (int)response.StatusCode;
            if (status is 408 or 425 or 429 or >= 500)
                throw new BrokenDownloadException($"the checksum's server answered {status}", null, response.Headers.RetryAfter?.Delta);
            if (status != 200)
                throw new InputException($"{source.Name}: {source.ShownChecksumUrl} answered {status}; check the checksum's address in the configuration.");
            using var body = await response.Content.ReadAsStreamAsync(stall.Token);
            var bytes = new byte[LongestFile];
            var read = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stall.Token);
            return Parse(System.Text.Encoding.UTF8.GetString(bytes, 0, read), Uri.UnescapeDataString(new Uri(source.Url).Segments[^1]), source.ShownChecksumUrl!);
        }
        catch (OperationCanceledException timeout) when (!cancellation.IsCancellationRequested)
        {
            throw new BrokenDownloadException("the checksum's server stays silent", timeout);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new BrokenDownloadException("the connection to the checksum's server broke off", failure);
        }
    }

    public async Task<bool> MatchesAsync(string path, CancellationToken cancellation)
    {
        using var stream = File.OpenRead(path);
#pragma warning disable CA5351 // Publishers of extracts offer MD5; it guards against damage, not against attackers.
        var hash = Hex.Length == 32 ? await MD5.HashDataAsync(stream, cancellation) : await SHA256.HashDataAsync(stream, cancellation);
#pragma warning restore CA5351
        return Convert.ToHexString(hash) == Hex;
    }

    /// <summary>The name behind a fingerprint, without the mark of binary reading and without its folder.</summary>
    private static string NameIn(string text) => text.TrimStart(' ', '\t', '*').Split('/')[^1];

    private static bool IsFingerprint(string text) => text.Length is 32 or 64 && text.All(char.IsAsciiHexDigit);
}
