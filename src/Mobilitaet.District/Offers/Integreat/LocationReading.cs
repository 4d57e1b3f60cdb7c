using System.Globalization;
using Mobilitaet.District.Offers.Integreat.Answers;
using Mobilitaet.District.Offers.Sources;
using NodaTime;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Makes offers of locations: places with opening hours, contact and accessibility.</summary>
internal sealed class LocationReading(IntegreatCategories categories, DateTimeZone zone, List<SourceNotice> notices)
{
    // A category that is none of ours is said once with how many entries it has.
    private readonly Dictionary<string, int> _notTaken = new(StringComparer.Ordinal);

    public static string? KeyOf(PlaceAnswer answer) =>
        answer.Location?.Id is { } id ? string.Create(CultureInfo.InvariantCulture, $"location/{id}") : null;

    /// <summary>The offers of all locations whose category is one of ours.</summary>
    public List<IntegreatOffer> Read(LanguageList<PlaceAnswer> places)
    {
        var offers = new List<IntegreatOffer>();
        foreach (var (key, entries) in places.List())
        {
            if (Read(key, entries) is { } offer)
                offers.Add(offer);
        }
        foreach (var (category, count) in _notTaken.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            notices.Add(new SourceNotice(SourceNoticeKind.CategoryNotTaken, "", category, string.Create(CultureInfo.InvariantCulture, $"{count}")));
        return offers;
    }

    private IntegreatOffer? Read(string key, IReadOnlyList<(string Language, PlaceAnswer Entry)> entries)
    {
        var place = entries[0].Entry;
        var category = entries.Select(e => e.Entry.Category).OfType<CategoryAnswer>().Select(categories.Find).FirstOrDefault(found => found is not null);
        if (category is null)
        {
            var name = PlainText.Line(place.Category?.Name) ?? "–";
            _notTaken[name] = _notTaken.GetValueOrDefault(name) + 1;
            return null;
        }
        var texts = EntryTexts.Of(entries.Select(e => (e.Language, e.Entry.Title, e.Entry.Content)));
        var contacts = (place.Contacts ?? []).OfType<ContactAnswer>().ToList();
        return new IntegreatOffer
        {
            Key = key,
            Category = category.Value,
            Texts = texts,
            Provider = PlainText.Line(place.Organization?.Name),
            ProviderWebsite = PlainText.Address(place.Organization?.Website),
            Address = PlainText.Line(place.Location!.Address),
            Postcode = PlainText.Line(place.Location.Postcode, 20),
            Town = PlainText.Line(place.Location.Town),
            Position = EntryPosition.Of(place.Location, key, texts[0].Title, notices),
            Phone = First(contacts.Select(c => c.PhoneNumber).Prepend(place.PhoneNumber).Concat(contacts.Select(c => c.MobileNumber))),
            Email = First(contacts.Select(c => c.Email).Prepend(place.Email)),
            Website = contacts.Select(c => c.Website).Prepend(place.Website).Append(place.Organization?.Website).Append(place.AppointmentUrl)
                .Select(PlainText.Address).FirstOrDefault(address => address is not null),
            StepFree = place.StepFree,
            OpeningHours = HoursOf(key, texts[0].Title, place),
            SavedOn = SavedDay.Of(place.LastUpdated, zone),
        };
    }

    private static string? First(IEnumerable<string?> texts) => texts.Select(text => PlainText.Line(text, 200)).FirstOrDefault(text => text is not null);

    private string? HoursOf(string key, string title, PlaceAnswer place)
    {
        if (place.TemporarilyClosed == true)
        {
            notices.Add(new SourceNotice(SourceNoticeKind.TemporarilyClosed, key, title));
            return "off";
        }
        if (place.OpeningHours is not { } days)
            return null;
        var (text, problem) = OpeningHoursText.Of(days);
        if (problem is not null)
            notices.Add(new SourceNotice(SourceNoticeKind.OpeningHoursUnclear, key, title, problem));
        else if (days.Any(day => day is { AppointmentOnly: true, Closed: false }))
            notices.Add(new SourceNotice(SourceNoticeKind.AppointmentOnly, key, title));
        return text;
    }
}
