using System.Globalization;

namespace Mobilitaet.App.Localisation;

/// <summary>The languages of the screen; German is the default.</summary>
public static class Languages
{
    public static IReadOnlyList<Language> All { get; } =
    [
        new("de", "Deutsch", RightToLeft: false),
        new("en", "English", RightToLeft: false),
        new("ar", "العربية", RightToLeft: true),
    ];

    public static Language Default => All[0];

    public static IList<CultureInfo> Cultures { get; } = [.. All.Select(language => CultureInfo.GetCultureInfo(language.Code))];

    /// <summary>The language of the running request or command.</summary>
    public static Language Current => Find(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? Default;

    public static Language? Find(string? code) => All.FirstOrDefault(language => string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase));

    public static CultureInfo Culture(string? code) => CultureInfo.GetCultureInfo((Find(code) ?? Default).Code);
}
