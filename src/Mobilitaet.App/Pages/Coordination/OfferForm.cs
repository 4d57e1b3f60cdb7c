using System.Globalization;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Importing;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Pages.Coordination;

/// <summary>All fields of an offer as its form shows and sends them.</summary>
public sealed record OfferForm
{
    private const int EmptySessions = 2;

    public OfferCategory Category { get; init; }

    public string? Title { get; init; }

    public string? Provider { get; init; }

    public string? Description { get; init; }

    public List<TextForm> Texts { get; init; } = [];

    /// <summary>Municipality key and name of the place, for example <c>06636003 Eschwege</c>.</summary>
    public string? Place { get; init; }

    public string? Address { get; init; }

    public string? Latitude { get; init; }

    public string? Longitude { get; init; }

    public string? Languages { get; init; }

    public string? Level { get; init; }

    public string? MinimumAgeMonths { get; init; }

    public string? MaximumAgeMonths { get; init; }

    public string? Capacity { get; init; }

    public string? FreePlaces { get; init; }

    public string? HandOverMinutes { get; init; }

    public StepFree? StepFree { get; init; }

    public string? AccessibilityNote { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Contact { get; init; }

    public string? Website { get; init; }

    public string? Cost { get; init; }

    public string? ValidFrom { get; init; }

    public string? ValidUntil { get; init; }

    public string? OpeningHours { get; init; }

    public string? ConfirmedOn { get; init; }

    public List<SessionForm> Sessions { get; init; } = [];

    public List<OfferField> GiveBack { get; init; } = [];

    /// <summary>Of the offer as it was when the form was filled.</summary>
    public string? Version { get; init; }

    public static string PlaceKey(string? municipality, string? place) => $"{municipality} {place}";

    /// <summary>Filled with an offer, and with empty rows for more sessions and one more language.</summary>
    public static OfferForm Of(OfferDraft draft, string version) => new()
    {
        Category = draft.Category,
        Title = draft.Title,
        Provider = draft.Provider,
        Description = draft.Description,
        Texts = [.. draft.Texts.Select(text => new TextForm { Language = text.Language, Title = text.Title, Description = text.Description }), new TextForm()],
        Place = PlaceKey(draft.MunicipalityAgs, draft.PlaceName),
        Address = draft.Address,
        Latitude = draft.Position?.Latitude.ToString("0.#######", CultureInfo.InvariantCulture),
        Longitude = draft.Position?.Longitude.ToString("0.#######", CultureInfo.InvariantCulture),
        Languages = string.Join(", ", draft.Languages),
        Level = draft.Level,
        MinimumAgeMonths = FormValues.Show(draft.MinimumAgeMonths),
        MaximumAgeMonths = FormValues.Show(draft.MaximumAgeMonths),
        Capacity = FormValues.Show(draft.Capacity),
        FreePlaces = FormValues.Show(draft.FreePlaces),
        HandOverMinutes = FormValues.Show(draft.HandOverMinutes),
        StepFree = draft.StepFree,
        AccessibilityNote = draft.AccessibilityNote,
        Phone = draft.Phone,
        Email = draft.Email,
        Contact = draft.Contact,
        Website = draft.Website,
        Cost = draft.Cost,
        ValidFrom = FormValues.Show(draft.ValidFrom),
        ValidUntil = FormValues.Show(draft.ValidUntil),
        OpeningHours = draft.OpeningHours,
        ConfirmedOn = FormValues.Show(draft.ConfirmedOn),
        Sessions = [.. draft.Sessions.Select(SessionForm.Of), .. Enumerable.Range(0, EmptySessions).Select(_ => new SessionForm())],
        Version = version,
    };

    /// <summary>What was entered, on top of the stored offer; what cannot be read is noted and stays as it is stored.</summary>
    public OfferDraft ToDraft(OfferDraft stored, FormValues values)
    {
        var place = (Place ?? "").Split(' ', 2);
        var sessions = Sessions.Select(session => session.Find(values)).OfType<SessionDraft>().ToList();
        return stored with
        {
            Category = Category,
            Title = Text(Title, stored.Title) ?? "",
            Provider = Text(Provider, stored.Provider),
            Description = Text(Description, stored.Description),
            Texts = TextsOf(values),
            MunicipalityAgs = place[0],
            PlaceName = place[^1],
            Address = Text(Address, stored.Address),
            Position = PositionOf(stored.Position, values),
            Languages = [.. (Languages ?? "").ToLowerInvariant().Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct()],
            Level = Text(Level, stored.Level),
            MinimumAgeMonths = values.Count(OfferField.MinimumAgeMonths, MinimumAgeMonths),
            MaximumAgeMonths = values.Count(OfferField.MaximumAgeMonths, MaximumAgeMonths),
            Capacity = values.Count(OfferField.Capacity, Capacity),
            FreePlaces = values.Count(OfferField.FreePlaces, FreePlaces),
            HandOverMinutes = values.Count(OfferField.HandOverMinutes, HandOverMinutes),
            StepFree = StepFree,
            AccessibilityNote = Text(AccessibilityNote, stored.AccessibilityNote),
            Phone = Text(Phone, stored.Phone),
            Email = Text(Email, stored.Email),
            Contact = Text(Contact, stored.Contact),
            Website = Text(Website, stored.Website),
            Cost = Text(Cost, stored.Cost),
            ValidFrom = values.Date(OfferField.ValidFrom, ValidFrom),
            ValidUntil = values.Date(OfferField.ValidUntil, ValidUntil),
            OpeningHours = Text(OpeningHours, stored.OpeningHours),
            ConfirmedOn = values.Date(OfferField.ConfirmedOn, ConfirmedOn),
            Sessions = sessions,
        };
    }

    private static string? Text(string? text) => FormValues.Text(text);

    // What was only shown and sent back is no edit, whatever browsers do to spaces and line ends.
    private static string? Text(string? text, string? stored) => Text(text) == Text(stored) ? stored : Text(text);

    private List<OfferText> TextsOf(FormValues values)
    {
        var texts = new List<OfferText>();
        foreach (var text in Texts)
        {
            if (Text(text.Title) is { } title && Text(text.Language) is { } language)
                texts.Add(new OfferText(language.ToLowerInvariant(), title, Text(text.Description)));
            else if (Text(text.Title) is not null || Text(text.Description) is not null)
                values.Refuse(OfferField.Texts);
        }
        return texts;
    }

    private GeoPoint? PositionOf(GeoPoint? stored, FormValues values)
    {
        var (latitude, longitude) = (values.Number(OfferField.Position, Latitude), values.Number(OfferField.Position, Longitude));
        if (latitude is not { } north || longitude is not { } east || Math.Abs(north) > 90 || Math.Abs(east) > 180)
        {
            values.Refuse(OfferField.Position);
            return stored;
        }
        // What was only shown and sent back is no edit, however it was rounded.
        return stored is { } at && Math.Abs(at.Latitude - north) < 1e-7 && Math.Abs(at.Longitude - east) < 1e-7 ? stored : new GeoPoint(north, east);
    }
}
