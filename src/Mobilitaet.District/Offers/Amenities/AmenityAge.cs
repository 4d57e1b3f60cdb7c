using System.Globalization;
using System.Text.RegularExpressions;

namespace Mobilitaet.District.Offers.Amenities;

/// <summary>Reads <c>min_age</c> and <c>max_age</c>: years, or months where the text says so.</summary>
internal static partial class AmenityAge
{
    /// <summary>Months from which a child is taken; null when the text is not understood.</summary>
    public static int? FromMonths(string? text) => Parse(text) is { } age ? (int)Math.Round(age.Number * (age.IsMonths ? 1 : 12)) : null;

    /// <summary>Months up to which a child is taken; one is six years old until the seventh birthday.</summary>
    public static int? UntilMonths(string? text) => Parse(text) switch
    {
        null => null,
        (var months, true) => (int)Math.Round(months),
        (var years, false) when years == Math.Floor(years) => (int)(years * 12) + 11,
        (var years, false) => (int)Math.Round(years * 12),
    };

    private static (double Number, bool IsMonths)? Parse(string? text)
    {
        if (text is null || Age().Match(text) is not { Success: true } match
            || !double.TryParse(match.Groups[1].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1200)
            return null;
        var isMonths = match.Groups[2].Value.StartsWith("mo", StringComparison.OrdinalIgnoreCase);
        return isMonths || number <= 120 ? (number, isMonths) : null;
    }

    [GeneratedRegex(@"^\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*(years?|y|jahre?|months?|mo|monate?)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Age();
}
