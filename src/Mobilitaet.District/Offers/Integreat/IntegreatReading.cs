using System.Text.Json;
using Mobilitaet.District.Offers.Integreat.Answers;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Offers.Integreat;

/// <summary>Reads the locations and events of one region in all asked languages and joins the languages of each.</summary>
/// <param name="client">Asks the server.</param>
/// <param name="categories">Which category is which.</param>
/// <param name="zone">The zone of events that name none.</param>
public sealed class IntegreatReading(IntegreatClient client, IntegreatCategories categories, DateTimeZone zone)
{
    /// <summary>Everything or nothing: what a server answers only in part must not look as if the rest had gone.</summary>
    /// <param name="source">Server, region, languages.</param>
    /// <param name="progress">Share of the answers that have come, 0 to 1.</param>
    /// <param name="cancellation">Stops at once.</param>
    /// <exception cref="InputException">The server cannot be used, or does not know the region or its main language.</exception>
    public async Task<IntegreatContent> ReadAsync(IntegreatSource source, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var notices = new List<SourceNotice>();
        var places = new LanguageList<PlaceAnswer>(LocationReading.KeyOf, place => place.Id, place => place.Title, notices);
        var events = new LanguageList<EventAnswer>(EventReading.KeyOf, happening => happening.Id, happening => happening.Title, notices);
        for (var i = 0; i < source.Languages.Count; i++)
        {
            var language = source.Languages[i];
            using var locationList = await client.FindListAsync(source.Locations(language), cancellation);
            progress?.Report((i + 0.5) / source.Languages.Count);
            using var eventList = locationList is null ? null : await client.FindListAsync(source.Events(language), cancellation);
            progress?.Report((i + 1.0) / source.Languages.Count);
            if (locationList is null || eventList is null)
            {
                RefuseMainLanguage(source, i);
                notices.Add(new SourceNotice(SourceNoticeKind.LanguageMissing, "", language));
                continue;
            }
            places.Add(language, locationList.RootElement);
            events.Add(language, eventList.RootElement);
        }
        var offers = new LocationReading(categories, zone, notices).Read(places);
        offers.AddRange(new EventReading(categories, zone, notices).Read(events, ById(places)));
        return new IntegreatContent(offers, notices);
    }

    private static void RefuseMainLanguage(IntegreatSource source, int language)
    {
        if (language == 0)
            throw new InputException($"{source.Server} knows no region '{source.Region}' in the language '{source.Languages[0]}'; check both, for example in the address that Integreat shows.");
    }

    private static Dictionary<long, PlaceAnswer> ById(LanguageList<PlaceAnswer> places) =>
        places.List().ToDictionary(place => place.Entries[0].Entry.Location!.Id!.Value, place => place.Entries[0].Entry);
}
