using System.Globalization;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.Routing.Places.Amenities;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Offers.Amenities;

/// <summary>Makes offers of the amenities of an imported OSM file.</summary>
public static class AmenityReading
{
    /// <summary>What the command and the pages say about the data.</summary>
    public const string Attribution = "© OpenStreetMap contributors, Open Database License (ODbL) 1.0, https://www.openstreetmap.org/copyright";

    private static readonly string[] s_checkKeys = ["check_date", "check_date:opening_hours", "survey:date"];

    /// <summary>The offers by key, and what was left out and why.</summary>
    public static (IReadOnlyList<AmenityOffer> Offers, IReadOnlyList<SourceNotice> Notices) Read(AmenityList list)
    {
        var notices = new List<SourceNotice>();
        var offers = new List<AmenityOffer>();
        var notTaken = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var amenity in list.Amenities)
        {
            if (AmenityCategories.Find(amenity.Tags) is { } found)
                offers.Add(AmenityHours.Check(Read(amenity, found.Category, found.Name), notices));
            else
                notTaken[AmenityCategories.KindOf(amenity.Tags)] = notTaken.GetValueOrDefault(AmenityCategories.KindOf(amenity.Tags)) + 1;
        }
        notices.AddRange(notTaken.Select(kind => new SourceNotice(SourceNoticeKind.CategoryNotTaken, "", kind.Key, kind.Value.ToString(CultureInfo.InvariantCulture))));
        return (WithoutRepeats(offers, notices), notices);
    }

    private static AmenityOffer Read(Amenity amenity, OfferCategory category, string kind)
    {
        var tags = amenity.Tags;
        var street = tags.GetValueOrDefault("addr:street") ?? tags.GetValueOrDefault("addr:place");
        var address = PlainText.Line(string.Join(' ', street, street is null ? null : tags.GetValueOrDefault("addr:housenumber")));
        return new AmenityOffer
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{amenity.Element}/{amenity.Id}"),
            Category = category,
            Title = First(tags, 200, "name", "name:de", "official_name") ?? (address is null ? kind : $"{kind}, {address}"),
            Provider = First(tags, 200, "operator"),
            Address = address,
            Postcode = First(tags, 20, "addr:postcode"),
            Town = First(tags, 100, "addr:city", "addr:suburb", "addr:place"),
            Position = amenity.Position,
            Phone = First(tags, 200, "phone", "contact:phone"),
            Email = First(tags, 200, "email", "contact:email"),
            Website = PlainText.Address(First(tags, 500, "website", "contact:website", "url")),
            StepFree = tags.GetValueOrDefault("wheelchair") switch { "yes" or "designated" => StepFree.Yes, "limited" => StepFree.Partly, "no" => StepFree.No, _ => null },
            AccessibilityNote = First(tags, 300, "wheelchair:description:de", "wheelchair:description"),
            OpeningHours = First(tags, 500, "opening_hours"),
            MinimumAgeMonths = AmenityAge.FromMonths(tags.GetValueOrDefault("min_age")),
            MaximumAgeMonths = AmenityAge.UntilMonths(tags.GetValueOrDefault("max_age")),
            Capacity = int.TryParse(tags.GetValueOrDefault("capacity"), NumberStyles.None, CultureInfo.InvariantCulture, out var capacity) && capacity is > 0 and < 100_000 ? capacity : null,
            Languages = [.. tags.Where(tag => tag.Key.StartsWith("language:", StringComparison.Ordinal) && tag.Key.Length == 11 && tag.Value is "yes" or "main").Select(tag => tag.Key[9..])],
            CheckedOn = s_checkKeys.Select(key => CheckOf(tags.GetValueOrDefault(key))).Max(),
        };
    }

    /// <summary>A building and the node inside it are often both mapped; the one that says more stays.</summary>
    private static List<AmenityOffer> WithoutRepeats(List<AmenityOffer> offers, List<SourceNotice> notices)
    {
        var kept = new List<AmenityOffer>(offers.Count);
        var near = new NearbyOffers<AmenityOffer>(offer => offer.Position);
        foreach (var offer in offers.OrderByDescending(Facts).ThenBy(offer => offer.Key, StringComparer.Ordinal))
        {
            if (near.List(offer.Position).FirstOrDefault(other => other.Category == offer.Category && OfferNames.AreSimilar(other.Title, offer.Title)) is { } same)
            {
                notices.Add(new SourceNotice(SourceNoticeKind.AlreadyThere, offer.Key, offer.Title, same.Key));
                continue;
            }
            near.Add(offer);
            kept.Add(offer);
        }
        return [.. kept.OrderBy(offer => offer.Key, StringComparer.Ordinal)];
    }

    private static int Facts(AmenityOffer offer) => new object?[]
    {
        offer.OpeningHours, offer.Phone, offer.Website, offer.Address, offer.Email, offer.Provider, offer.StepFree, offer.Capacity, offer.CheckedOn,
    }.Count(fact => fact is not null);

    private static LocalDate? CheckOf(string? text) => LocalDatePattern.Iso.Parse(text ?? "").TryGetValue(default, out var day) && day.Year is > 2004 and < 2200 ? day : null;

    private static string? First(IReadOnlyDictionary<string, string> tags, int longest, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (PlainText.Line(tags.GetValueOrDefault(key), longest) is { } text)
                return text;
        }
        return null;
    }
}
