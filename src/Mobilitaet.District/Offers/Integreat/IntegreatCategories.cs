using System.Text.Json;
using System.Text.Json.Serialization;
using Mobilitaet.District.Offers.Integreat.Answers;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Which of our categories a location or an event belongs to: by beginnings of words in its category or title, then by the category's icon.</summary>
/// <remarks>Every region names its categories itself; only the icons are the same everywhere.</remarks>
public sealed class IntegreatCategories
{
    /// <summary>The file of a data folder whose entries come before the built-in ones.</summary>
    public const string FileName = "integreat-categories.json";

    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNameCaseInsensitive = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    private readonly IReadOnlyList<KeyValuePair<string, OfferCategory?>> _words;
    private readonly Dictionary<string, OfferCategory?> _icons;
    private readonly OfferCategory? _events;

    private IntegreatCategories(IntegreatCategoryFile given, IntegreatCategoryFile builtIn)
    {
        _words = [.. given.Words, .. builtIn.Words];
        _icons = new Dictionary<string, OfferCategory?>(builtIn.Icons, StringComparer.OrdinalIgnoreCase);
        foreach (var (icon, category) in given.Icons)
            _icons[icon] = category;
        _events = given.Events ?? builtIn.Events;
    }

    /// <summary>The built-in mapping.</summary>
    public static IntegreatCategories Default { get; } = new(new IntegreatCategoryFile(), ReadBuiltIn());

    /// <summary>The built-in mapping after the entries of <paramref name="path"/>; a category of null leaves entries out.</summary>
    /// <exception cref="InputException">The file exists but is not understood.</exception>
    public static IntegreatCategories Load(string path)
    {
        try
        {
            if (!File.Exists(path))
                return Default;
            using var stream = File.OpenRead(path);
            return new IntegreatCategories(JsonSerializer.Deserialize<IntegreatCategoryFile>(stream, s_json) ?? new IntegreatCategoryFile(), ReadBuiltIn());
        }
        catch (JsonException damage)
        {
            throw new InputException(
                $"{path} is not understood ({damage.Message.Split(" Path:")[0].TrimEnd('.')}); it holds {{\"words\": {{\"schule\": \"language\"}}, \"icons\": {{\"shopping\": null}}, \"events\": \"leisure\"}}.", damage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>The category of a location; null when it is none of ours.</summary>
    internal OfferCategory? Find(CategoryAnswer category) =>
        TryFindByWord(category.Name, out var byWord) ? byWord : _icons.GetValueOrDefault(category.Icon ?? "");

    /// <summary>The category of an event, for which Integreat has none: by its title; null when such events are left out.</summary>
    internal OfferCategory? FindForEvent(string title) => TryFindByWord(title, out var byWord) ? byWord : _events;

    private bool TryFindByWord(string? text, out OfferCategory? category)
    {
        category = null;
        if (text is null)
            return false;
        foreach (var (word, found) in _words)
        {
            if (!BeginsAWord(text, word))
                continue;
            category = found;
            return true;
        }
        return false;
    }

    // Otherwise "Transport" would be sport, and "Sozialarbeit" work.
    private static bool BeginsAWord(string text, string word)
    {
        if (word.Length == 0)
            return false;
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetter(text[at - 1]))
                return true;
        }
        return false;
    }

    private static IntegreatCategoryFile ReadBuiltIn()
    {
        using var stream = typeof(IntegreatCategories).Assembly.GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"The built-in {FileName} is missing.");
        return JsonSerializer.Deserialize<IntegreatCategoryFile>(stream, s_json)!;
    }
}
