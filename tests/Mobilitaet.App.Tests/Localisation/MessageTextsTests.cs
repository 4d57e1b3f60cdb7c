using System.Text.Json;
using System.Text.RegularExpressions;
using Mobilitaet.App.Localisation;
using Mobilitaet.District;
using Mobilitaet.District.Notifications;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Mobilitaet.App.Tests.Localisation;

public sealed partial class MessageTextsTests
{
    private static readonly JsonSerializerOptions s_json = new JsonSerializerOptions().ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    private static readonly MessageTexts s_texts = new(new DistrictOptions { Database = "none", NetworkPath = "none" });

    private static readonly MessageFacts s_facts = new()
    {
        Date = new LocalDate(2026, 11, 24),
        Rides = [new MessageRide("Rambach", "Eschwege", 2, new LocalTime(7, 40), new LocalTime(7, 55)), new MessageRide("Eschwege", "Rambach", 2, new LocalTime(12, 5), null), new MessageRide("Sontra", "Rambach", 1, null, null)],
        BookingCode = "K7Q2M-9XARD",
        AnswerBy = Instant.FromUtc(2026, 11, 23, 17, 30),
        ValidUntil = new LocalDate(2026, 12, 24),
        DelayMinutes = 10,
        Metres = 1_234_567,
        People = 31,
    };

    public static TheoryData<string, MessageKind> Everything => new MatrixTheoryData<string, MessageKind>([.. Languages.All.Select(language => language.Code)], Enum.GetValues<MessageKind>());

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_kind_is_said_in_every_language_without_gaps_and_inner_names(string language, MessageKind kind)
    {
        foreach (var facts in (MessageFacts[])[s_facts, s_facts with { Rides = [], BookingCode = null, AnswerBy = null, Path = "/drive" }])
        {
            foreach (var site in (Uri?[])[null, new Uri("https://fahrten.example.org/kreis/")])
            {
                var text = s_texts.Compose(Message(kind, facts, language), language, site, isLate: true);
                foreach (var line in (string[])[text.Subject, .. text.Lines, text.Short])
                {
                    Assert.NotEmpty(line);
                    Assert.DoesNotMatch(Gap(), line);
                    Assert.DoesNotContain(kind.ToString() + " ", line, StringComparison.Ordinal);
                }
                Assert.Equal(language, text.Language);
                Assert.Equal(site is not null, text.Link is not null);
            }
        }
    }

    [Fact]
    public void A_rider_reads_dates_in_words_times_of_the_district_and_the_code()
    {
        var text = s_texts.Compose(Message(MessageKind.PromiseBroken, s_facts, "de"), "de", new Uri("https://fahrten.example.org"), isLate: false);
        Assert.Equal("Abgesagt: Ihre Fahrt am Dienstag, 24. November", text.Subject);
        Assert.Contains("Wir suchen weiter und sagen Ihnen bis Montag, 23. November, 18:30 Uhr Bescheid.", text.Lines);
        Assert.Contains("Ihr Buchungscode: K7Q2M-9XARD", text.Lines);
        Assert.Equal("https://fahrten.example.org/ride/K7Q2M-9XARD", text.Link!.AbsoluteUri);
    }

    [Fact]
    public void Arabic_isolates_names_and_unknown_languages_are_said_in_german()
    {
        Assert.Contains("\u2068Rambach\u2069", s_texts.Compose(Message(MessageKind.Promised, s_facts, "ar"), "ar", null, false).Lines[1], StringComparison.Ordinal);
        var unknown = s_texts.Compose(Message(MessageKind.Promised, s_facts, "xx"), "xx", null, false);
        Assert.Equal(("de", false), (unknown.Language, unknown.RightToLeft));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void A_ride_fits_into_two_sms_and_the_way_back_into_them_or_a_third(string language, MessageKind kind)
    {
        Assert.InRange(Parts(language, kind, 1), 1, kind == MessageKind.Asked && language == "ar" ? 3 : 2);
        Assert.InRange(Parts(language, kind, 2), 1, language == "ar" ? 3 : 2);
    }

    private static int Parts(string language, MessageKind kind, int rides)
    {
        var facts = s_facts with { Rides = [.. s_facts.Rides.Take(rides)], AnswerBy = kind == MessageKind.Asked ? s_facts.AnswerBy : null };
        var text = s_texts.Compose(Message(kind, facts, language), language, new Uri("https://fahrten.example.org"), isLate: false).Short;
        // Longer SMS come in parts of 153 letters of the GSM alphabet, or 67 of any other.
        return (text.Length / (text.All(sign => sign < 256) ? 153 : 67)) + 1;
    }

    private static Message Message(MessageKind kind, MessageFacts facts, string language) => new()
    {
        Key = "key",
        Kind = kind,
        Address = "gast@example.org",
        Language = language,
        RideRequestId = kind < MessageKind.Asked ? 1 : null,
        Facts = JsonSerializer.Serialize(kind < MessageKind.Asked ? facts : facts with { BookingCode = null, Path = facts.Path ?? "/drive" }, s_json),
        CreatedAt = Instant.FromUtc(2026, 11, 23, 9, 0),
    };

    [GeneratedRegex(@"\{\d|\}")]
    private static partial Regex Gap();
}
