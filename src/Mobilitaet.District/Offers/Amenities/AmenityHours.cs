using System.Text.RegularExpressions;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.District.Offers.Times;

namespace Mobilitaet.District.Offers.Amenities;

/// <summary>Checks opening hours of mappers: German weekdays become those of the syntax, and what the calendar cannot follow is said.</summary>
internal static partial class AmenityHours
{
    /// <summary>The offer with hours of which at least a part is understood; without them otherwise.</summary>
    public static AmenityOffer Check(AmenityOffer offer, List<SourceNotice> notices)
    {
        if (offer.OpeningHours is not { } text || OpeningHours.Parse(text) is not { Problems.Count: > 0 } hours)
            return offer;
        var repaired = GermanDay().Replace(text, day => day.Value switch { "Di" => "Tu", "Mi" => "We", "Do" => "Th", _ => "Su" });
        if (OpeningHours.Parse(repaired).Problems.Count == 0)
            return offer with { OpeningHours = repaired };
        notices.Add(new SourceNotice(SourceNoticeKind.OpeningHoursUnclear, offer.Key, offer.Title, text));
        // Hours of which nothing is understood would look as if it were never open.
        return hours.IsKnown ? offer : offer with { OpeningHours = null };
    }

    [GeneratedRegex(@"\b(Di|Mi|Do|So)\b")]
    private static partial Regex GermanDay();
}
