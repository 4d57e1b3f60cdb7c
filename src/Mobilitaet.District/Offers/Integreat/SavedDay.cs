using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>The local day of <c>last_updated</c>.</summary>
internal static class SavedDay
{
    /// <summary>Null when the text is no moment.</summary>
    public static LocalDate? Of(string? text, DateTimeZone zone) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text ?? "").TryGetValue(default, out var moment) && moment.Year is > 1990 and < 2200 ? moment.InZone(zone).Date : null;
}
