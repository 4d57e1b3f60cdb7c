using System.Text.Json;
using System.Text.Json.Serialization;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Downloads;

/// <summary>What to download and how patiently; the section <c>Data</c> of the configuration.</summary>
public sealed record DataUpdateOptions
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter() },
    };

    // Timers count milliseconds in 32 bits.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(20);

    public IReadOnlyList<DataSource> Sources { get; init; } = [];

    /// <summary>Tries in a row that bring no new byte before a download is given up.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Pause after the first failed try; doubles with each further one up to a minute.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a server may stay silent before the connection counts as broken.</summary>
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one download may take in all.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(3);

    /// <summary>Larger downloads are refused.</summary>
    public long MaxBytes { get; init; } = 8L << 30;

    /// <summary>Bytes of the disk that a download must leave free.</summary>
    public long SpareDiskBytes { get; init; } = 512L << 20;

    /// <exception cref="InputException">A setting is missing or outside of what is possible.</exception>
    internal void Validate()
    {
        if (Sources is null || Sources.Any(source => source is null))
            throw new InputException("The list Data:Sources of the configuration is empty or has an empty entry.");
        Require(Attempts > 0, nameof(Attempts), "at least 1");
        Require(FirstPause >= TimeSpan.Zero, nameof(FirstPause), "not negative");
        Require(StallLimit > TimeSpan.Zero && StallLimit <= s_longest, nameof(StallLimit), "above zero and at most 20 days");
        Require(TimeLimit > TimeSpan.Zero && TimeLimit <= s_longest, nameof(TimeLimit), "above zero and at most 20 days");
        Require(MaxBytes > 0, nameof(MaxBytes), "above zero");
        Require(SpareDiskBytes >= 0, nameof(SpareDiskBytes), "not negative");
    }

    /// <summary>Reads the section <c>Data</c> of a JSON configuration file such as <c>osm-data/sources.json</c>.</summary>
    /// <exception cref="InputException">The file is missing or not understood.</exception>
    public static DataUpdateOptions Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var options = JsonSerializer.Deserialize<Dictionary<string, DataUpdateOptions>>(stream, s_json)?.GetValueOrDefault("Data");
            return options ?? throw new InputException($"{path} has no section 'Data'.");
        }
        catch (JsonException damage)
        {
            throw new InputException($"{path} is not understood: {damage.Message}", damage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    private static void Require(bool holds, string setting, string expected)
    {
        if (!holds)
            throw new InputException($"The setting Data:{setting} of the configuration must be {expected}.");
    }
}
