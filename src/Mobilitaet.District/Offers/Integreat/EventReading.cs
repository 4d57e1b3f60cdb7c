using System.Globalization;
using Mobilitaet.District.Offers.Integreat.Answers;
using Mobilitaet.District.Offers.Sources;
using NodaTime;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Makes offers of events at a place: single, over several days, or recurring.</summary>
internal sealed class EventReading(IntegreatCategories categories, DateTimeZone zone, List<SourceNotice> notices)
{
    public static string? KeyOf(EventAnswer answer) =>
        answer.Event?.Id is { } id ? string.Create(CultureInfo.InvariantCulture, $"event/{id}") : null;

    /// <summary>The offers of all events; who runs them is taken from the locations.</summary>
    public List<IntegreatOffer> Read(LanguageList<EventAnswer> events, IReadOnlyDictionary<long, PlaceAnswer> locations)
    {
        var offers = new List<IntegreatOffer>();
        foreach (var (key, entries) in events.List())
        {
            try
            {
                if (Read(key, entries, locations) is { } offer)
                    offers.Add(offer);
            }
            catch (FormatException problem)
            {
                notices.Add(new SourceNotice(SourceNoticeKind.Unreadable, key, PlainText.Line(entries[0].Entry.Title) ?? "?", problem.Message));
            }
        }
        return offers;
    }

    private IntegreatOffer? Read(string key, IReadOnlyList<(string Language, EventAnswer Entry)> entries, IReadOnlyDictionary<long, PlaceAnswer> locations)
    {
        var happening = entries[0].Entry;
        var title = PlainText.Line(happening.Title)!;
        if (happening.Location is not { Id: { } id } location)
        {
            var isOnline = PlainText.Address(happening.MeetingUrl) is not null;
            notices.Add(new SourceNotice(isOnline ? SourceNoticeKind.OnlineOnly : SourceNoticeKind.NoPlace, key, title));
            return null;
        }
        if (entries.Select(e => categories.FindForEvent(e.Entry.Title!)).FirstOrDefault(found => found is not null) is not { } category)
            return null;
        var times = EventTimes.Read(happening.Event!, happening.RecurrenceRule, zone);
        if (times.Notice is { } notice)
            notices.Add(new SourceNotice(notice, key, title, times.Detail));
        var place = locations.GetValueOrDefault(id);
        return new IntegreatOffer
        {
            Key = key,
            Category = category,
            Texts = EntryTexts.Of(entries.Select(e => (e.Language, e.Entry.Title, e.Entry.Content))),
            Provider = PlainText.Line(place?.Organization?.Name),
            ProviderWebsite = PlainText.Address(place?.Organization?.Website),
            PlaceTitle = PlainText.Line(location.Name),
            Address = PlainText.Line(location.Address),
            Postcode = PlainText.Line(location.Postcode, 20),
            Town = PlainText.Line(location.Town),
            Position = EntryPosition.Of(location, key, title, notices),
            Website = PlainText.Address(happening.MeetingUrl),
            StepFree = place?.StepFree,
            Times = times.Times,
            ValidFrom = times.From,
            ValidUntil = times.Until,
            SavedOn = SavedDay.Of(happening.LastUpdated, zone),
        };
    }
}
