namespace Mobilitaet.District.Offers.Files;

/// <summary>The headings of offer tables.</summary>
internal static class OfferColumns
{
    public const string Key = "Schlüssel";
    public const string Category = "Kategorie";
    public const string Title = "Titel";
    public const string Provider = "Anbieter";
    public const string Description = "Beschreibung";
    public const string Municipality = "Gemeinde";
    public const string Place = "Ort";
    public const string Address = "Adresse";
    public const string Latitude = "Breite";
    public const string Longitude = "Länge";
    public const string Languages = "Sprachen";
    public const string Level = "Niveau";
    public const string MinimumAge = "Alter von";
    public const string MaximumAge = "Alter bis";
    public const string Capacity = "Plätze";
    public const string FreePlaces = "Freie Plätze";
    public const string HandOver = "Übergabe";
    public const string StepFree = "Stufenlos";
    public const string Wheelchair = "Rollstuhl";
    public const string AccessibilityNote = "Hinweis zum Zugang";
    public const string Phone = "Telefon";
    public const string Email = "E-Mail";
    public const string Contact = "Kontakt";
    public const string Website = "Website";
    public const string Cost = "Kosten";
    public const string ValidFrom = "Gültig ab";
    public const string ValidUntil = "Gültig bis";
    public const string Hours = "Öffnungszeiten";
    public const string ConfirmedOn = "Bestätigt am";
    public const string ProviderPhone = "Telefon des Anbieters";
    public const string ProviderEmail = "E-Mail des Anbieters";
    public const string ProviderWebsite = "Website des Anbieters";
    public const string Sessions = "Termine";

    public const string Weekdays = "Wochentage";
    public const string Date = "Datum";
    public const string Rule = "Regel";
    public const string Start = "Von";
    public const string End = "Bis";
    public const string StartsOn = "Ab";
    public const string EndsOn = "Endet am";
    public const string ExceptHolidays = "Außer Ferien";
    public const string Exceptions = "Ausnahmen";

    /// <summary>Those of the template, in its order.</summary>
    public static readonly IReadOnlyList<string> OfOffers =
    [
        Key, Category, Title, Provider, Description, Municipality, Place, Address, Latitude, Longitude, Languages, Level, MinimumAge, MaximumAge,
        Capacity, FreePlaces, HandOver, StepFree, AccessibilityNote, Phone, Email, Contact, Website, Cost, ValidFrom, ValidUntil, Hours, ConfirmedOn,
        ProviderPhone, ProviderEmail, ProviderWebsite, Sessions,
    ];

    /// <summary>Also those that only older tables have.</summary>
    public static readonly IReadOnlyList<string> KnownOfOffers = [.. OfOffers, Wheelchair];

    public static readonly IReadOnlyList<string> OfSessions = [Key, Weekdays, Date, Rule, Start, End, StartsOn, EndsOn, ExceptHolidays, Exceptions];
}
