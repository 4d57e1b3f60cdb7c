using System.Globalization;
using System.Resources;
using Mobilitaet.District;
using Mobilitaet.District.Notifications;
using NodaTime;

namespace Mobilitaet.App.Localisation;

/// <summary>Puts messages into the words of <c>MessageTexts.resx</c>, in the language of whoever receives them.</summary>
public sealed class MessageTexts(DistrictOptions options) : IMessageTexts
{
    private const int MostShortRides = 3;
    private static readonly ResourceManager s_sentences = new(typeof(MessageTexts));

    public MessageText Compose(Message message, string language, Uri? site, bool isLate)
    {
        var words = new MessageWords(Languages.Find(language) ?? Languages.Default, options.Zone);
        var facts = message.ReadFacts();
        var link = LinkOf(message, facts, site);
        return new MessageText(words.Language.Code, words.Language.RightToLeft, SubjectOf(words, message.Kind, facts), [.. LinesOf(words, message, facts, link, isLate)], link, ShortOf(words, message, facts, link));
    }

    /// <summary>The text in the given culture.</summary>
    internal static string Find(string key, CultureInfo culture) =>
        s_sentences.GetString(key, culture) ?? throw new InvalidOperationException($"MessageTexts.resx has no '{key}'.");

    private static IEnumerable<string> LinesOf(MessageWords words, Message message, MessageFacts facts, Uri? link, bool isLate)
    {
        yield return words.Say($"Body_{message.Kind}", Values(words, facts));
        foreach (var ride in facts.Rides)
            yield return words.Ride("Ride", ride);
        if (facts.AnswerBy is { } until)
            yield return words.Say(IsToDriver(message.Kind) ? "AnswerBy" : "DecideBy", words.Show(until));
        if (message.Kind is MessageKind.PromiseBroken or MessageKind.Refused)
            yield return words.Say("Alternatives");
        if (facts.BookingCode is { } code)
            yield return words.Say("Code", words.Isolate(code));
        if (facts.BookingCode is not null && link is null)
            yield return words.Say("CodeUse");
        if (facts is { BookingCode: null, Path: { } path } && link is null)
            yield return words.Say("OpenPage", words.Isolate(path));
        if (isLate)
            yield return words.Say("AsOf", words.Show(message.CreatedAt));
        if (message.Channel == MessageChannel.Email)
            yield return words.Say("Automatic");
    }

    /// <summary>As few words as say it; a reader of an SMS pays for each seventy letters of Arabic.</summary>
    private static string ShortOf(MessageWords words, Message message, MessageFacts facts, Uri? link)
    {
        var parts = new List<string> { SubjectOf(words, message.Kind, facts) };
        // Who is told that a request has ended knows what it was.
        var rides = message.Kind is MessageKind.Cancelled or MessageKind.Refused ? [] : facts.Rides;
        parts.AddRange(rides.Take(MostShortRides).Select(ride => words.Ride("Short", ride)));
        if (rides.Count > MostShortRides)
            parts.Add(words.Say("Short_More", rides.Count - MostShortRides));
        if (facts.AnswerBy is { } until)
            parts.Add(words.Say(IsToDriver(message.Kind) ? "AnswerBy" : "DecideBy", words.Show(until)).TrimEnd('.'));
        // The link holds the code already.
        if (link is not null)
            parts.Add(link.AbsoluteUri);
        else if (facts.BookingCode is { } code)
            parts.Add(words.Say("Short_Code", code));
        return string.Join("\n", parts);
    }

    private static string SubjectOf(MessageWords words, MessageKind kind, MessageFacts facts) => words.Say($"Subject_{kind}", Values(words, facts));

    private static object[] Values(MessageWords words, MessageFacts facts) =>
    [
        facts.Date is { } date ? words.Show(date) : "",
        facts.DelayMinutes ?? 0,
        facts.ValidUntil is { } valid ? words.ShowWithYear(valid) : "",
        ((facts.Metres ?? 0) / 1000).ToString("N0", words.Culture),
        facts.People ?? 0,
    ];

    private static Uri? LinkOf(Message message, MessageFacts facts, Uri? site)
    {
        if (site is null)
            return null;
        var path = facts.Path ?? (facts.BookingCode is { } code && message.RideRequestId is not null ? "/ride/" + Uri.EscapeDataString(code) : null);
        return path is null ? null : new Uri(site.AbsoluteUri.TrimEnd('/') + path);
    }

    private static bool IsToDriver(MessageKind kind) => kind >= MessageKind.Asked;
}
