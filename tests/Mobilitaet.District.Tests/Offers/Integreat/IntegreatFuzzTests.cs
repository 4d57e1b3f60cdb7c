using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Mobilitaet.District.Offers.Integreat;
using Mobilitaet.District.Offers.Integreat.Answers;
using Mobilitaet.District.Offers.Sources;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Integreat;

/// <summary>Any JSON in any field gives offers or notices, never an error, and never loses the sound entry beside it.</summary>
public sealed class IntegreatFuzzTests
{
    private static readonly DateTimeZone s_zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly string[] s_values =
    [
        "null", "true", "0", "-1", "1e400", "9223372036854775808", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\"24:00\"", "\"9999-12-31T23:59:59+18:00\"", "\"-0001-01-01T00:00:00Z\"",
        "[]", "[null]", "{}", "[[]]", "\"<p><p><script>\"", "\"DTSTART:x\\nRRULE:FREQ=WEEKLY;UNTIL=99999999;INTERVAL=999\"", "\"RRULE:FREQ=WEEKLY;INTERVAL=1000;BYDAY=MO\"", "\"https://a.b/\"",
        "\"Mars/Olympus\"", "12.5", "\"12\"", "{\"id\":1,\"name\":null}", "[{\"timeSlots\":null},{},{},{},{},{},{}]", "\"RRULE:FREQ=DAILY;COUNT=99999999999999\"", "\"2200-12-31T23:59:00-18:00\"",
    ];

    [Fact]
    public void Any_value_in_any_field_of_a_location_is_survived() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, s_values.Length - 1].Select(i => s_values[i])).List[1, 4].Sample(changes =>
    {
        var sound = CmsAnswers.Location(777, 777, "Rathaus");
        var notices = new List<SourceNotice>();
        var list = new LanguageList<PlaceAnswer>(LocationReading.KeyOf, place => place.Id, place => place.Title, notices);
        list.Add("de", ListOf(sound, Changed(Full(), changes)));
        var offers = new LocationReading(IntegreatCategories.Default, s_zone, notices).Read(list);
        Assert.Contains(offers, offer => offer.Key == "location/777" && offer.Texts[0].Title == "Rathaus");
        Assert.True(offers.Count == 2 || notices.Count > 0);
    }, iter: 3000);

    [Fact]
    public void Any_value_in_any_field_of_an_event_is_survived() => Gen.Select(Gen.Int[0, 60], Gen.Int[0, s_values.Length - 1].Select(i => s_values[i])).List[1, 4].Sample(changes =>
    {
        var sound = CmsAnswers.Event(777, 777, "Treff", "2027-02-01T10:00:00+01:00", "2027-02-01T12:00:00+01:00");
        var broken = CmsAnswers.Event(2, 2, "Anderes", "2027-02-01T10:00:00+01:00", "2027-02-02T02:00:00+01:00", "DTSTART:20270201T090000\nRRULE:FREQ=WEEKLY;BYDAY=MO");
        var notices = new List<SourceNotice>();
        var list = new LanguageList<EventAnswer>(EventReading.KeyOf, happening => happening.Id, happening => happening.Title, notices);
        list.Add("de", ListOf(sound, Changed(broken, changes)));
        var offers = new EventReading(IntegreatCategories.Default, s_zone, notices).Read(list, new Dictionary<long, PlaceAnswer>());
        Assert.Contains(offers, offer => offer.Key == "event/777");
        Assert.All(offers.SelectMany(offer => offer.Times), times => Assert.True(times.Start < times.End && (times.EndsOn is null || times.StartsOn <= times.EndsOn)));
    }, iter: 3000);

    [Fact]
    public void Any_text_becomes_plain_text() => Gen.String.Sample(text =>
    {
        var plain = HtmlText.Of("<div>" + text + "</div>");
        Assert.DoesNotContain('\0', plain);
        Assert.DoesNotContain('\r', plain);
    }, iter: 3000);

    [Fact]
    public void Endlessly_nested_HTML_is_survived() => Assert.Equal("x", HtmlText.Of(string.Concat(Enumerable.Repeat("<div>", 30_000)) + "x"));

    private static JsonObject Full()
    {
        var entry = CmsAnswers.Location(2, 2, "Anderes");
        entry["opening_hours"] = new JsonArray([.. Enumerable.Range(0, 7).Select(_ => CmsAnswers.Day(("10:00", "12:00")))]);
        entry["contacts"] = new JsonArray(new JsonObject { ["email"] = "demo@example.org", ["phone_number"] = "1", ["mobile_number"] = null, ["website"] = null });
        entry["organization"] = new JsonObject { ["id"] = 1, ["name"] = "Verein", ["website"] = null };
        return entry;
    }

    private static JsonElement ListOf(JsonObject sound, string other) => JsonDocument.Parse($"[{other}, {sound.ToJsonString()}]").RootElement;

    /// <summary>The entry as text with some of its values, at any depth, replaced.</summary>
    private static string Changed(JsonObject entry, List<(int Field, string Value)> changes)
    {
        var marks = new Dictionary<string, string>();
        foreach (var (field, value) in changes)
        {
            var slots = Slots(entry).ToList();
            var (parent, name) = slots[field % slots.Count];
            var mark = $"@{marks.Count}@";
            marks[$"\"{mark}\""] = value;
            if (parent is JsonObject fields)
                fields[name!] = mark;
            else
                ((JsonArray)parent)[0] = mark;
        }
        return marks.Aggregate(entry.ToJsonString(), (text, mark) => text.Replace(mark.Key, mark.Value, StringComparison.Ordinal));
    }

    private static IEnumerable<(JsonNode Parent, string? Name)> Slots(JsonNode node) => node switch
    {
        JsonObject fields => fields.ToList().SelectMany(field => Slots(field.Value!).Prepend((node, field.Key))),
        JsonArray { Count: > 0 } list => Slots(list[0]!).Prepend((node, null)),
        _ => [],
    };
}
