using System.Globalization;

namespace Mobilitaet.App.Localisation;

/// <summary>Names of languages in the language of the request.</summary>
public static class LanguageNames
{
    /// <summary>The name of a language by its ISO 639-1 code, or the code itself when nobody knows it.</summary>
    public static string Of(string code)
    {
        try
        {
            // The display name follows the language of the request.
            return CultureInfo.GetCultureInfo(code, predefinedOnly: true).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
