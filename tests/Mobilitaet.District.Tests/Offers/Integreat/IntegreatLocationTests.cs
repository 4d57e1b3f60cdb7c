using System.Text.Json.Nodes;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Integreat;

/// <summary>Locations of Integreat become offers with opening hours, contact and accessibility.</summary>
public sealed class IntegreatLocationTests : IntegreatTestBase
{
    [Fact]
    public async Task Takes_over_a_location_with_all_it_says()
    {
        var entry = CmsAnswers.Location(4, 12, "Beratung &amp; Hilfe", icon: "advice", category: "Beratungsstelle");
        entry["content"] = "<h2>Für alle</h2><p>Wir&nbsp;helfen <b>gern</b>.</p><script>alert(1)</script><ul><li>eins<li>zwei</ul>";
        entry["opening_hours"] = new JsonArray(
            CmsAnswers.Day(("10:00", "13:00"), ("15:00", "18:00")), CmsAnswers.Day(("10:00", "13:00"), ("15:00", "18:00")), CmsAnswers.Day(),
            CmsAnswers.Day(("10:00", "13:00"), ("15:00", "18:00")), CmsAnswers.Day(("10:00", "14:00")), CmsAnswers.Day(), CmsAnswers.Day());
        entry["contacts"] = new JsonArray(new JsonObject
        {
            ["area_of_responsibility"] = "Sekretariat",
            ["name"] = "Niemand",
            ["email"] = "demo@example.org",
            ["phone_number"] = "+49 5651 0000",
            ["mobile_number"] = null,
            ["website"] = "https://example.org/",
            ["opening_hours"] = null,
            ["appointment_url"] = null,
        });
        entry["organization"] = new JsonObject { ["id"] = 1, ["slug"] = "verein", ["name"] = "Verein (Demo)", ["logo"] = "http://localhost/logo.png", ["website"] = "https://verein.example.org/" };
        entry["barrier_free"] = true;
        var (offer, content) = await ReadOneAsync(entry);
        Assert.Empty(content.Notices);
        Assert.Equal("location/4", offer.Key);
        Assert.Equal(OfferCategory.Advice, offer.Category);
        var text = Assert.Single(offer.Texts);
        Assert.Equal("Beratung & Hilfe", text.Title);
        Assert.Equal("Für alle\nWir helfen gern.\neins\nzwei", text.Description);
        Assert.Equal("Mo-Tu,Th 10:00-13:00,15:00-18:00; Fr 10:00-14:00", offer.OpeningHours);
        Assert.Equal(("demo@example.org", "+49 5651 0000", "https://example.org/"), (offer.Email, offer.Phone, offer.Website));
        Assert.Equal(("Verein (Demo)", "Marktplatz 1", "37269", "Eschwege"), (offer.Provider, offer.Address, offer.Postcode, offer.Town));
        Assert.Equal(new GeoPoint(51.1878, 10.0532), offer.Position);
        Assert.Equal(StepFree.Yes, offer.StepFree);
        Assert.Equal(new LocalDate(2026, 9, 22), offer.SavedOn);
    }

    [Fact]
    public async Task Joins_the_languages_of_a_location_and_ignores_repeated_main_texts()
    {
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        Cms.Locations["en"] = [CmsAnswers.Location(4, 13, "Town hall", "en", category: "Office")];
        // Without an own translation the German version, or a copy of its text, is answered.
        Cms.Locations["ar"] = [CmsAnswers.Location(4, 12, "Rathaus", "ar")];
        Cms.Locations["uk"] = [CmsAnswers.Location(4, 14, "Rathaus", "uk")];
        Cms.Events["en"] = [];
        Cms.Events["ar"] = [];
        Cms.Events["uk"] = [];
        var content = await ReadAsync("de", "en", "ar", "uk");
        var offer = Assert.Single(content.Offers);
        Assert.Equal(["de Rathaus", "en Town hall"], offer.Texts.Select(text => $"{text.Language} {text.Title}"));
    }

    [Fact]
    public async Task A_language_that_the_region_lacks_is_said_and_the_others_are_read()
    {
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        var content = await ReadAsync("de", "tlh");
        Assert.Single(content.Offers);
        var notice = Assert.Single(content.Notices);
        Assert.Equal((SourceNoticeKind.LanguageMissing, "tlh"), (notice.Kind, notice.Subject));
    }

    [Theory]
    [InlineData("office", "Behörde/Amt", OfferCategory.Authority)]
    [InlineData("education", "Lernen", OfferCategory.Language)]
    [InlineData("structure", "Kindertagesstätte", OfferCategory.Childcare)]
    [InlineData("other", "Dolmetscherdienste", OfferCategory.Interpreters)]
    [InlineData("house", "Wohnungslosenhilfe", OfferCategory.Housing)]
    [InlineData("medical_aid", "Apotheke", OfferCategory.Health)]
    public async Task The_category_follows_from_its_words_then_from_its_icon(string icon, string name, OfferCategory expected)
    {
        var (offer, _) = await ReadOneAsync(CmsAnswers.Location(4, 12, "Ort", icon: icon, category: name));
        Assert.Equal(expected, offer.Category);
    }

    [Fact]
    public async Task Categories_that_are_none_of_ours_are_counted_and_left_out()
    {
        for (var id = 1; id <= 3; id++)
            Cms.Locations["de"].Add(CmsAnswers.Location(id, id, $"Gasthaus {id}", icon: "gastronomy", category: "Gastronomie"));
        var content = await ReadAsync();
        Assert.Empty(content.Offers);
        var notice = Assert.Single(content.Notices);
        Assert.Equal((SourceNoticeKind.CategoryNotTaken, "Gastronomie", "3"), (notice.Kind, notice.Subject, notice.Detail));
    }

    [Fact]
    public async Task A_place_closed_for_the_time_being_is_open_never_and_said()
    {
        var entry = CmsAnswers.Location(4, 12, "Rathaus");
        entry["temporarily_closed"] = true;
        var (offer, content) = await ReadOneAsync(entry);
        Assert.Equal("off", offer.OpeningHours);
        Assert.Equal(SourceNoticeKind.TemporarilyClosed, Assert.Single(content.Notices).Kind);
    }

    [Fact]
    public async Task Hours_by_appointment_all_day_and_past_midnight_are_written_as_OpenStreetMap_does()
    {
        var byAppointment = CmsAnswers.Day();
        byAppointment["closed"] = false;
        byAppointment["appointmentOnly"] = true;
        var allDay = CmsAnswers.Day();
        allDay["closed"] = false;
        allDay["allDay"] = true;
        var entry = CmsAnswers.Location(4, 12, "Rathaus");
        entry["opening_hours"] = new JsonArray(
            byAppointment, allDay, CmsAnswers.Day(("18:00", "00:00")), CmsAnswers.Day(("22:00", "02:00")), CmsAnswers.Day(), CmsAnswers.Day(), CmsAnswers.Day());
        var (offer, content) = await ReadOneAsync(entry);
        Assert.Equal("Tu 00:00-24:00; We 18:00-24:00; Th 22:00-02:00", offer.OpeningHours);
        Assert.Equal(SourceNoticeKind.AppointmentOnly, Assert.Single(content.Notices).Kind);
    }

    [Theory]
    [InlineData("""[{"allDay":false,"closed":false,"appointmentOnly":false,"timeSlots":[{"start":"10:00","end":"13:00"}]}]""")]
    [InlineData("""[null,null,null,null,null,null,{"allDay":false,"closed":false,"appointmentOnly":false,"timeSlots":[{"start":"25:00","end":"13:00"}]}]""")]
    [InlineData("""[null,null,null,null,null,null,{"allDay":false,"closed":false,"appointmentOnly":false,"timeSlots":[{"start":null,"end":"13:00"}]}]""")]
    public async Task Hours_that_are_not_understood_are_said_and_the_offer_stays(string hours)
    {
        var entry = CmsAnswers.Location(4, 12, "Rathaus");
        entry["opening_hours"] = JsonNode.Parse(hours);
        var (offer, content) = await ReadOneAsync(entry);
        Assert.Null(offer.OpeningHours);
        Assert.Equal(SourceNoticeKind.OpeningHoursUnclear, Assert.Single(content.Notices).Kind);
    }

    [Fact]
    public async Task One_broken_entry_is_a_notice_and_the_others_are_read()
    {
        var broken = CmsAnswers.Location(5, 13, "Kaputt");
        broken["opening_hours"] = "immer";
        Cms.Locations["de"].Add(broken);
        Cms.Locations["de"].Add((JsonNode?)null);
        Cms.Locations["de"].Add(CmsAnswers.Location(4, 12, "Rathaus"));
        var content = await ReadAsync();
        Assert.Equal("location/4", Assert.Single(content.Offers).Key);
        Assert.Equal([SourceNoticeKind.Unreadable, SourceNoticeKind.Unreadable], content.Notices.Select(notice => notice.Kind));
        Assert.Equal("Kaputt", content.Notices[0].Subject);
    }

    [Fact]
    public async Task Coordinates_of_nowhere_count_as_none()
    {
        var entry = CmsAnswers.Location(4, 12, "Rathaus");
        entry["location"]!["latitude"] = 0.0;
        entry["location"]!["longitude"] = 0.0;
        var (offer, content) = await ReadOneAsync(entry);
        Assert.Null(offer.Position);
        Assert.Equal(SourceNoticeKind.NoPosition, Assert.Single(content.Notices).Kind);
    }
}
