using System.Text.Json;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Sources;

/// <summary>The file <c>offers.json</c> of a data folder: which sources are asked again by themselves. Without it, none is.</summary>
public sealed record OfferSourcesFile
{
    public const string FileName = "offers.json";

    private const string Example = """{"integreat": [{"url": "https://cms.example.org/werra-meissner-kreis", "languages": ["de", "en"]}], "schedule": "30 3 * * *"}""";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The Integreat regions, each once.</summary>
    public IReadOnlyList<IntegreatSource> Integreat { get; private init; } = [];

    /// <summary>When they are asked, as a cron expression in local time.</summary>
    public string Schedule { get; private init; } = "30 3 * * *";

    /// <summary>The file's content; no sources when there is no file.</summary>
    /// <exception cref="InputException">The file is not understood.</exception>
    public static OfferSourcesFile Load(string path)
    {
        try
        {
            if (!File.Exists(path))
                return new OfferSourcesFile();
            using var stream = File.OpenRead(path);
            var stored = JsonSerializer.Deserialize<Stored>(stream, s_json) ?? new Stored(null, null);
            var sources = (stored.Integreat ?? []).Select(SourceOf).ToList();
            if (sources.CountBy(source => source.Key).FirstOrDefault(source => source.Value > 1).Key is { } twice)
                throw new InputException($"{path} names {twice} twice; give it once with all its languages.");
            return new OfferSourcesFile { Integreat = sources, Schedule = stored.Schedule ?? new OfferSourcesFile().Schedule };
        }
        catch (JsonException damage)
        {
            throw new InputException($"{path} is not understood ({damage.Message.Split(" Path:")[0].TrimEnd('.')}); it looks like {Example}.", damage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    private static IntegreatSource SourceOf(StoredIntegreat stored) =>
        IntegreatSource.Parse(stored.Url ?? throw new InputException($"An Integreat source has no url; it looks like {Example}."), stored.Region, stored.Languages);

    private sealed record Stored(IReadOnlyList<StoredIntegreat>? Integreat, string? Schedule);

    private sealed record StoredIntegreat(string? Url, string? Region, IReadOnlyList<string>? Languages);
}
