using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Amenities;
using Mobilitaet.District.Offers.Sources;
using Mobilitaet.Routing;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Places.Amenities;
using Mobilitaet.Testing;
using NodaTime;

namespace Mobilitaet.District.Tests.Offers.Amenities;

/// <summary>Amenities of OpenStreetMap become offers with what mappers say about them.</summary>
public sealed class AmenityReadingTests
{
    [Fact]
    public void Takes_over_all_that_a_kindergarten_says()
    {
        var offer = ReadOne(
            ("amenity", "kindergarten"), ("name", "Kita Sonne"), ("operator", "Gemeinde (Demo)"), ("opening_hours", "Mo-Fr 07:00-16:30"), ("phone", "+49 5651 0000"),
            ("contact:email", "demo@example.org"), ("website", "kita.example.org"), ("wheelchair", "yes"), ("min_age", "1"), ("max_age", "6"), ("capacity", "75"),
            ("addr:street", "Schulstraße"), ("addr:housenumber", "3"), ("addr:postcode", "37269"), ("addr:city", "Eschwege"), ("check_date", "2026-03-01"), ("survey:date", "2025-01-01"));
        Assert.Equal(("node/1", OfferCategory.Childcare, "Kita Sonne", "Gemeinde (Demo)"), (offer.Key, offer.Category, offer.Title, offer.Provider));
        Assert.Equal(("Mo-Fr 07:00-16:30", "+49 5651 0000", "demo@example.org", "https://kita.example.org/"), (offer.OpeningHours, offer.Phone, offer.Email, offer.Website));
        Assert.Equal((12, 83, 75, StepFree.Yes), (offer.MinimumAgeMonths, offer.MaximumAgeMonths, offer.Capacity, offer.StepFree));
        Assert.Equal(("Schulstraße 3", "37269", "Eschwege"), (offer.Address, offer.Postcode, offer.Town));
        Assert.Equal(new LocalDate(2026, 3, 1), offer.CheckedOn);
    }

    [Fact]
    public void What_has_no_name_is_called_by_what_it_is()
    {
        Assert.Equal("Bücherei", ReadOne(("amenity", "library")).Title);
        Assert.Equal("Arztpraxis, Markt 4", ReadOne(("healthcare", "doctor"), ("addr:street", "Markt"), ("addr:housenumber", "4")).Title);
    }

    [Theory]
    [InlineData("amenity", "townhall", OfferCategory.Authority)]
    [InlineData("amenity", "language_school", OfferCategory.Language)]
    [InlineData("amenity", "community_centre", OfferCategory.Leisure)]
    [InlineData("amenity", "clinic", OfferCategory.Health)]
    [InlineData("office", "employment_agency", OfferCategory.Work)]
    [InlineData("leisure", "sports_centre", OfferCategory.Leisure)]
    public void Every_kind_has_its_category(string key, string value, OfferCategory expected) => Assert.Equal(expected, ReadOne((key, value)).Category);

    [Fact]
    public void Homes_for_the_old_are_no_offers_and_counted()
    {
        var (offers, notices) = AmenityReading.Read(List(
            Amenity(1, 0, ("amenity", "social_facility"), ("social_facility", "nursing_home")),
            Amenity(2, 1, ("amenity", "social_facility"), ("social_facility", "outreach"), ("social_facility:for", "senior")),
            Amenity(3, 2, ("amenity", "social_facility"), ("social_facility", "outreach"), ("social_facility:for", "migrant"))));
        Assert.Equal((OfferCategory.Advice, "node/3"), (Assert.Single(offers).Category, offers[0].Key));
        Assert.Equal(["social_facility=nursing_home 1", "social_facility=outreach 1"], notices.Select(notice => $"{notice.Subject} {notice.Detail}"));
    }

    [Theory]
    [InlineData("3", 36, 47)]
    [InlineData("0.5", 6, 6)]
    [InlineData("2,5 Jahre", 30, 30)]
    [InlineData("10 months", 10, 10)]
    [InlineData("18 mo", 18, 18)]
    [InlineData("ab drei", null, null)]
    [InlineData("-1", null, null)]
    [InlineData("9999", null, null)]
    public void Ages_are_years_unless_they_say_months(string text, int? from, int? until) =>
        Assert.Equal((from, until), (AmenityAge.FromMonths(text), AmenityAge.UntilMonths(text)));

    [Fact]
    public void A_building_and_the_node_inside_it_are_one_offer_and_the_fuller_one_stays()
    {
        var (offers, notices) = AmenityReading.Read(List(
            Amenity(1, 0, ("amenity", "kindergarten"), ("name", "Kita Sonne")),
            Amenity(2, 0.0003, ("amenity", "kindergarten"), ("name", "Ev. Kindertagesstätte Sonne"), ("phone", "1"), ("website", "example.org")),
            Amenity(3, 0.0003, ("amenity", "kindergarten"), ("name", "Kita Mond")),
            Amenity(4, 0.01, ("amenity", "kindergarten"), ("name", "Kita Sonne"))));
        Assert.Equal(["node/2", "node/3", "node/4"], offers.Select(offer => offer.Key));
        Assert.Equal((SourceNoticeKind.AlreadyThere, "node/1", "node/2"), (Assert.Single(notices).Kind, notices[0].Key, notices[0].Detail));
    }

    [Fact]
    public void The_demo_extract_gives_its_kindergartens_schools_and_surgeries()
    {
        var (offers, _) = Read(Path.Combine(TestEnvironment.RepositoryRoot, "osm-data", "werra-meissner-demo.osm.pbf"));
        Assert.Equal(16, offers.Count(offer => offer.Category == OfferCategory.Authority));
        Assert.InRange(offers.Count(offer => offer.Category == OfferCategory.Childcare), 40, 120);
        Assert.Contains(offers, offer => offer.Title == "Stadtbücherei Eschwege" && offer.StepFree == StepFree.Yes);
        Assert.All(offers, offer => Assert.Null(offer.CheckedOn));
    }

    [Theory]
    [InlineData("both/bad-hersfeld/bad-hersfeld.osm.gz", 7)]
    [InlineData("streets/liechtenstein-2021.osm.pbf", 15)]
    [InlineData("streets/north-bayreuth.osm.gz", 1)]
    public void Real_extracts_give_offers_with_unique_keys(string file, int leastKindergartens)
    {
        var (offers, notices) = Read(TestEnvironment.SharedData(file));
        Assert.InRange(offers.Count(offer => offer.Category == OfferCategory.Childcare), leastKindergartens, 500);
        Assert.Distinct(offers.Select(offer => offer.Key));
        Assert.All(offers, offer => Assert.False(string.IsNullOrWhiteSpace(offer.Title)));
        var unclear = notices.Where(notice => notice.Kind == SourceNoticeKind.OpeningHoursUnclear).Select(notice => notice.Detail).ToList();
        Assert.True(unclear.Count <= 0.1 * offers.Count(offer => offer.OpeningHours is not null), string.Join('\n', unclear));
    }

    [Fact]
    public void German_weekdays_in_opening_hours_are_understood() =>
        Assert.Equal("Mo-We 08:00-12:00; Th 8:00-10:00; Su off", ReadOne(("amenity", "doctors"), ("opening_hours", "Mo-Mi 08:00-12:00; Do 8:00-10:00; So off")).OpeningHours);

    [Fact]
    public void Opening_hours_that_the_calendar_does_not_understand_are_said()
    {
        var (offers, notices) = AmenityReading.Read(List(
            Amenity(1, 0, ("amenity", "library"), ("opening_hours", "Mo-Fr 10:00-18:00")), Amenity(2, 1, ("amenity", "doctors"), ("opening_hours", "nach Vereinbarung"))));
        Assert.Equal(["Mo-Fr 10:00-18:00", null], offers.Select(offer => offer.OpeningHours));
        Assert.Equal((SourceNoticeKind.OpeningHoursUnclear, "node/2", "nach Vereinbarung"), (Assert.Single(notices).Kind, notices[0].Key, notices[0].Detail));
    }

    private static (IReadOnlyList<AmenityOffer> Offers, IReadOnlyList<SourceNotice> Notices) Read(string osmPath)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "amenities.json");
        PlaceImport.Run(OsmFile.Open(osmPath), Path.Combine(folder.Path, "places.index"), new PlaceImportOptions { AmenitiesPath = path });
        return AmenityReading.Read(AmenityFile.Read(path));
    }

    private static AmenityOffer ReadOne(params (string Key, string Value)[] tags) => Assert.Single(AmenityReading.Read(List(Amenity(1, 0, tags))).Offers);

    private static AmenityList List(params Amenity[] amenities) => new("test.osm", null, amenities);

    private static Amenity Amenity(long id, double degreesEast, params (string Key, string Value)[] tags) =>
        new("node", id, new GeoPoint(51, 10 + degreesEast), tags.ToDictionary(tag => tag.Key, tag => tag.Value));
}
