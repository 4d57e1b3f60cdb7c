using Mobilitaet.District.Offers.Times;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Offers.Checking;

/// <summary>Finds offers that are out of date or say too little to be reached.</summary>
/// <param name="today">The day of the check.</param>
/// <param name="staleMonths">After how many months without a confirmation an offer is stale.</param>
public sealed class OfferCheck(LocalDate today, int staleMonths = OfferCheck.DefaultStaleMonths)
{
    public const int DefaultStaleMonths = 6;

    public bool IsStale(Offer offer) => !(offer.ConfirmedOn >= today.PlusMonths(-staleMonths));

    /// <summary>All findings, by provider and title; sessions must be loaded.</summary>
    public IReadOnlyList<OfferFinding> List(IEnumerable<Offer> offers) =>
        [.. offers.SelectMany(List).OrderBy(finding => finding.Provider, StringComparer.Ordinal).ThenBy(finding => finding.Title, StringComparer.Ordinal)
            .ThenBy(finding => finding.OfferId, StringComparer.Ordinal).ThenBy(finding => finding.Kind)];

    /// <summary>The same, to hand to each provider; by name, those without a provider last. Sessions and providers must be loaded.</summary>
    public IReadOnlyList<ProviderFindings> ListByProvider(IEnumerable<Offer> offers) =>
    [
        .. offers.Select(offer => (Offer: offer, Findings: (IReadOnlyList<OfferFinding>)[.. List(offer).OrderBy(finding => finding.Kind)]))
            .Where(entry => entry.Findings.Count > 0)
            .GroupBy(entry => entry.Offer.ProviderId)
            .Select(group => new ProviderFindings(group.First().Offer.Provider, [.. group.OrderBy(entry => entry.Offer.Title, StringComparer.Ordinal).ThenBy(entry => entry.Offer.Id, StringComparer.Ordinal)]))
            .OrderBy(group => group.Provider is null).ThenBy(group => group.Provider?.Name, StringComparer.Ordinal),
    ];

    private IEnumerable<OfferFinding> List(Offer offer)
    {
        if (IsStale(offer))
            yield return Finding(offer, OfferFindingKind.Stale, Iso(offer.ConfirmedOn));
        if (EndOf(offer) is { } end && end < today)
            yield return Finding(offer, OfferFindingKind.Ended, Iso(end));
        if (offer.Sessions.Count == 0 && string.IsNullOrWhiteSpace(offer.OpeningHours))
            yield return Finding(offer, OfferFindingKind.WithoutTimes, "");
        foreach (var part in offer.OpeningHours is { } hours ? OpeningHours.Parse(hours).Problems : [])
            yield return Finding(offer, OfferFindingKind.HoursNotUnderstood, part);
        foreach (var rule in offer.Sessions.Select(session => session.Rule).OfType<string>().Where(rule => RecurrenceDates.FindPattern(rule) is null))
            yield return Finding(offer, OfferFindingKind.RuleNotUnderstood, rule);
        if (offer is { Latitude: 0, Longitude: 0 })
            yield return Finding(offer, OfferFindingKind.WithoutPosition, offer.Address ?? "");
    }

    private static LocalDate? EndOf(Offer offer)
    {
        LocalDate? last = offer.Sessions.Count > 0 && offer.Sessions.TrueForAll(session => session.EndsOn is not null)
            ? offer.Sessions.Max(session => session.EndsOn!.Value) : null;
        return offer.ValidUntil is { } until && !(until > last) ? until : last;
    }

    private static OfferFinding Finding(Offer offer, OfferFindingKind kind, string detail) => new(offer.Provider?.Name, offer.Id, offer.Title, kind, detail);

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
