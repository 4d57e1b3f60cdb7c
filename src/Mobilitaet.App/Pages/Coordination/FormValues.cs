using System.Globalization;
using Mobilitaet.District.Offers;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>Reads what browsers send for fields of dates, times and numbers, and writes it back; what cannot be read is noted.</summary>
public sealed class FormValues
{
    private static readonly LocalTimePattern s_time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private readonly HashSet<OfferField> _wrong = [];

    /// <summary>The fields that could not be read.</summary>
    public IReadOnlyCollection<OfferField> Wrong => _wrong;

    public void Refuse(OfferField field) => _wrong.Add(field);

    public int? Count(OfferField field, string? text) =>
        Read<int>(field, text, trimmed => int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100_000 ? number : null);

    /// <summary>With a point or a comma.</summary>
    public double? Number(OfferField field, string? text) =>
        Read<double>(field, text, trimmed => double.TryParse(trimmed.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null);

    public LocalDate? Date(OfferField field, string? text) =>
        Read<LocalDate>(field, text, trimmed => LocalDatePattern.Iso.Parse(trimmed).TryGetValue(default, out var date) && date.Year is >= 1990 and <= 2200 ? date : null);

    public LocalTime? Time(OfferField field, string? text) =>
        Read<LocalTime>(field, text, trimmed => s_time.Parse(trimmed.Length > 5 ? trimmed[..5] : trimmed).TryGetValue(default, out var time) ? time : null);

    /// <summary>Null when nothing is entered; lines end as they do in the database.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    public static string? Show(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    public static string Show(LocalTime time) => s_time.Format(time);

    public static string? Show(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private T? Read<T>(OfferField field, string? text, Func<string, T?> find)
        where T : struct
    {
        if (Text(text) is not { } trimmed)
            return null;
        var value = find(trimmed);
        if (value is null)
            Refuse(field);
        return value;
    }
}
