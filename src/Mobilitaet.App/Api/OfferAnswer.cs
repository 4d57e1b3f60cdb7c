using Mobilitaet.District.Offers;
using NodaTime;

namespace Mobilitaet.App.Api;

/// <summary>An offer with its sessions, as the API answers it.</summary>
public sealed record OfferAnswer(
    string Id, OfferCategory Category, string Title, string? Provider, string MunicipalityAgs, string PlaceName, string? Address,
    double Latitude, double Longitude, IReadOnlyList<string> Languages, string? Level, int? MinimumAgeMonths, int? MaximumAgeMonths,
    int? Capacity, int? FreePlaces, int? HandOverMinutes, StepFree? StepFree, string? AccessibilityNote, string? Phone, string? Email, string? Contact, string? Website, string? Cost,
    LocalDate? ConfirmedOn, string? OpeningHours, IReadOnlyList<SessionAnswer> Sessions)
{
    public static OfferAnswer Of(Offer offer) => new(
        offer.Id, offer.Category, offer.Title, offer.Provider?.Name, offer.MunicipalityAgs, offer.PlaceName, offer.Address,
        offer.Latitude, offer.Longitude, offer.Languages, offer.Level, offer.MinimumAgeMonths, offer.MaximumAgeMonths,
        offer.Capacity, offer.FreePlaces, offer.HandOverMinutes, offer.StepFree, offer.AccessibilityNote, offer.Phone, offer.Email, offer.Contact, offer.Website, offer.Cost,
        offer.ConfirmedOn, offer.OpeningHours, [.. offer.Sessions.Select(SessionAnswer.Of)]);
}
