using System.Text.Json.Nodes;

namespace Mobilitaet.District.Tests.Offers.Integreat;

/// <summary>Entries with every field that Integreat CMS writes, in its shapes and with its quirks.</summary>
internal static class CmsAnswers
{
    /// <summary>A location in one language; <paramref name="version"/> numbers its text, <paramref name="id"/> the location.</summary>
    public static JsonObject Location(int id, int version, string title, string language = "de", string icon = "office", string category = "Behörde/Amt") => new()
    {
        ["id"] = version,
        ["url"] = $"http://localhost:8000/kreis/{language}/locations/ort-{id}/",
        ["path"] = $"/kreis/{language}/locations/ort-{id}/",
        ["title"] = title,
        ["modified_gmt"] = "2026-09-22T12:52:13.616Z",
        ["last_updated"] = "2026-09-22T14:52:13.616+02:00",
        ["published_at"] = "2026-09-22T14:52:13.616+02:00",
        ["meta_description"] = "",
        ["excerpt"] = "Beschreibung des Ortes",
        ["content"] = "<p>Beschreibung des Ortes</p>",
        ["available_languages"] = new JsonObject(),
        ["icon"] = null,
        ["thumbnail"] = null,
        ["website"] = null,
        ["email"] = null,
        ["phone_number"] = null,
        ["contacts"] = new JsonArray(),
        ["category"] = new JsonObject
        {
            ["id"] = 2,
            ["name"] = category,
            ["color"] = "#1DC6C6",
            ["icon"] = icon,
            ["icon_url"] = $"http://localhost:8000/static/svg/place-category-icons/{icon}.svg",
            ["icon_color"] = icon + "_#1DC6C6",
        },
        ["temporarily_closed"] = false,
        ["opening_hours"] = null,
        ["appointment_url"] = null,
        ["location"] = Place(id, title),
        ["hash"] = null,
        ["organization"] = null,
        ["barrier_free"] = null,
    };

    /// <summary>The place of a location or an event.</summary>
    public static JsonObject Place(int id, string name) => new()
    {
        ["id"] = id,
        ["name"] = name,
        ["address"] = "Marktplatz 1",
        ["town"] = "Eschwege",
        ["state"] = null,
        ["postcode"] = "37269",
        ["region"] = null,
        ["country"] = "Deutschland",
        ["latitude"] = 51.1878,
        ["longitude"] = 10.0532,
    };

    /// <summary>What an event without a place has for one.</summary>
    public static JsonObject NoPlace() => new(Place(0, "").Select(field => KeyValuePair.Create(field.Key, (JsonNode?)null)));

    /// <summary>An event in one language at location 4.</summary>
    public static JsonObject Event(int id, int version, string title, string start, string end, string? rule = null, string language = "de") => new()
    {
        ["id"] = version,
        ["url"] = $"http://localhost:8000/kreis/{language}/events/termin-{id}/",
        ["path"] = $"/kreis/{language}/events/termin-{id}/",
        ["title"] = title,
        ["modified_gmt"] = "2026-10-22T12:46:33.967Z",
        ["last_updated"] = "2026-10-22T14:46:33.967+02:00",
        ["excerpt"] = "Dies ist die Beschreibung.",
        ["content"] = "<p>Dies ist die Beschreibung.</p>",
        ["available_languages"] = new JsonObject(),
        ["thumbnail"] = null,
        ["location"] = Place(4, "Bürgerhaus"),
        ["location_path"] = $"/kreis/{language}/locations/ort-4/",
        ["meeting_url"] = null,
        ["event"] = new JsonObject
        {
            ["id"] = id,
            ["start"] = start,
            ["start_date"] = start[..10],
            ["start_time"] = start[11..19],
            ["end"] = end,
            ["end_date"] = end[..10],
            ["end_time"] = end[11..19],
            ["all_day"] = false,
            ["only_weekdays"] = false,
            ["recurrence_id"] = rule is null ? null : 1,
            ["timezone"] = "Europe/Berlin",
        },
        ["hash"] = null,
        ["recurrence_rule"] = rule,
    };

    /// <summary>The opening hours of one weekday, with the zone that newer versions add to every slot.</summary>
    public static JsonObject Day(params (string Start, string End)[] slots) => new()
    {
        ["allDay"] = false,
        ["closed"] = slots.Length == 0,
        ["appointmentOnly"] = false,
        ["timeSlots"] = new JsonArray([.. slots.Select(slot => new JsonObject { ["end"] = slot.End, ["start"] = slot.Start, ["timezone"] = "Europe/Berlin" })]),
    };
}
