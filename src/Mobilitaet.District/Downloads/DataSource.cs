using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Downloads;

/// <summary>One file that the district downloads; comes from configuration, never from code.</summary>
public sealed record DataSource
{
    /// <summary>Names the file in the data folder: small letters, digits and hyphens.</summary>
    public string Name { get; init; } = "";

    public string Url { get; init; } = "";

    public DataSourceKind Kind { get; init; }

    /// <summary>A file with the MD5 or SHA-256 of the download, as <c>md5sum</c> and <c>sha256sum</c> write it; null when the publisher offers none.</summary>
    public string? ChecksumUrl { get; init; }

    /// <summary>A GeoJSON or <c>.poly</c> boundary that the import clips the extract to; null keeps everything.</summary>
    public string? Clip { get; init; }

    /// <summary>The address as a message may show it: without user, password and query, which may hold an access key.</summary>
    public string ShownUrl => Shown(Url);

    /// <summary>The checksum's address as a message may show it.</summary>
    public string? ShownChecksumUrl => ChecksumUrl is null ? null : Shown(ChecksumUrl);

    /// <summary>The file's name in the data folder.</summary>
    public string FileName => Kind == DataSourceKind.Gtfs ? Name + ".gtfs.zip" : Name + OsmEnding;

    /// <summary>Tells in a file whether it came from this address, without writing down what the address may hold.</summary>
    internal string UrlHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Url)));

    private string OsmEnding =>
        ((string[])[".osm.gz", ".osm.bz2", ".osm"]).FirstOrDefault(ending => Address(Url).AbsolutePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? ".osm.pbf";

    /// <exception cref="InputException">The name is not usable as a file name or an address is no web address.</exception>
    public void Validate()
    {
        if (string.IsNullOrEmpty(Name) || Name.Any(c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
            throw new InputException($"The data source name '{Name}' may only hold small letters, digits and hyphens.");
        Address(Url);
        if (ChecksumUrl is not null)
            Address(ChecksumUrl);
    }

    private string Shown(string url) => Address(url).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"Name = {Name}, Kind = {Kind}, Clip = {Clip}");
        return true;
    }

    private Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? address
        : throw new InputException($"The address of data source '{Name}' is not a web address, which begins with http:// or https://.");
}
