namespace Mobilitaet.District.Offers.Files;

/// <summary>Languages by German name or by ISO 639-1 code.</summary>
internal static class LanguageNames
{
    private static readonly (string Name, string Code)[] s_known =
    [
        ("Deutsch", "de"), ("Englisch", "en"), ("Arabisch", "ar"), ("Ukrainisch", "uk"), ("Russisch", "ru"),
        ("Türkisch", "tr"), ("Farsi", "fa"), ("Persisch", "fa"), ("Dari", "fa"), ("Paschtu", "ps"),
        ("Kurdisch", "ku"), ("Somali", "so"), ("Tigrinya", "ti"), ("Amharisch", "am"), ("Französisch", "fr"),
        ("Spanisch", "es"), ("Italienisch", "it"), ("Polnisch", "pl"), ("Rumänisch", "ro"), ("Bulgarisch", "bg"),
        ("Albanisch", "sq"), ("Serbisch", "sr"), ("Kroatisch", "hr"), ("Bosnisch", "bs"), ("Griechisch", "el"),
        ("Urdu", "ur"), ("Portugiesisch", "pt"),
    ];

    private static readonly Dictionary<string, string> s_codes = s_known.ToDictionary(entry => entry.Name, entry => entry.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null when it is neither.</summary>
    public static string? FindCode(string text) =>
        s_codes.TryGetValue(text, out var code) ? code
        : text.Length == 2 && text.All(char.IsAsciiLetter) ? text.ToLowerInvariant()
        : null;
}
