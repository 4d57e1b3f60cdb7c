using System.Text.RegularExpressions;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Where to read Integreat content: a server, a region and the languages, of which the first is the main one.</summary>
public sealed partial record IntegreatSource
{
    private const string ApiPath = "/api/v3/";

    private IntegreatSource(Uri server, string region, IReadOnlyList<string> languages) => (Server, Region, Languages) = (server, region, languages);

    /// <summary>The address of the CMS, with a slash at its end.</summary>
    public Uri Server { get; }

    /// <summary>The region's slug, for example <c>werra-meissner-kreis</c>.</summary>
    public string Region { get; }

    /// <summary>The slugs of the languages, at least one, each once.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>What tells this source from others: the server's host and the region.</summary>
    public string Key => $"{Server.Authority}{Server.AbsolutePath}{Region}";

    /// <summary>Understands an address of the server, of the region below it, or of any part of its interface.</summary>
    /// <exception cref="InputException">The address, the region or a language cannot be used; the message says how it must look.</exception>
    public static IntegreatSource Parse(string address, string? region = null, IReadOnlyList<string>? languages = null)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            throw new InputException($"'{address}' is no address of an Integreat server; give for example https://cms.example.org/werra-meissner-kreis.");
        var path = uri.AbsolutePath;
        var api = path.IndexOf(ApiPath, StringComparison.Ordinal);
        var below = (api >= 0 ? path[(api + ApiPath.Length)..] : path).Split('/', StringSplitOptions.RemoveEmptyEntries);
        region ??= below.Length > 0 ? (api >= 0 ? below[0] : below[^1]) : null;
        if (region is null || !Slug().IsMatch(region))
            throw new InputException($"{(region is null ? "No region is given" : $"'{region}' is no region")}; name it as the address in Integreat does, for example werra-meissner-kreis.");
        var root = api >= 0 ? path[..api] : string.Concat(below.TakeWhile(part => part != region).Select(part => "/" + part));
        var slugs = (languages ?? ["de"]).Select(language => language.Trim()).Distinct(StringComparer.Ordinal).ToList();
        if (slugs.Count == 0 || slugs.Find(language => !Slug().IsMatch(language)) is not null)
            throw new InputException($"'{string.Join(',', slugs)}' are no languages; name them as Integreat does, for example de,en,ar.");
        return new IntegreatSource(new Uri(uri, root + "/"), region, slugs);
    }

    /// <summary>The locations in one language.</summary>
    internal Uri Locations(string language) => new(Server, $"api/v3/{Region}/{language}/locations/");

    /// <summary>The events in one language, recurring ones once with their rule.</summary>
    internal Uri Events(string language) => new(Server, $"api/v3/{Region}/{language}/events/?combine_recurring=True");

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$")]
    private static partial Regex Slug();
}
