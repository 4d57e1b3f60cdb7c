using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Mobilitaet.App.Journeys;
using Mobilitaet.App.Localisation;
using Mobilitaet.App.Serving;
using Mobilitaet.District;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;
using NodaTime;

namespace Mobilitaet.App.Pages.Newcomers;

/// <summary>Plans a journey from any village to any offer or place.</summary>
public sealed class JourneyModel(
    ReadersTimetable timetable,
    DistrictPlaces places,
    PlaceQuery villages,
    OfferQuery offers,
    DistrictOptions options,
    JourneySentences words,
    RefusalSentences refusals,
    IClock clock,
    IStringLocalizer<Texts> texts) : PageModel
{
    private const int ShownSessions = 4;
    private const int MostJourneys = 8;
    private const double SamePlaceMetres = 20;
    private const double KnownNameMetres = 3_000;
    private static readonly Duration Window = Duration.FromHours(3);
    private static readonly Duration LongestWalkBesideBuses = Duration.FromHours(1);
    private static readonly Duration LongestAlone = Duration.FromHours(2);

    public JourneyInput Input { get; private set; } = new();

    /// <summary>Names of villages, for suggestions while writing.</summary>
    public IReadOnlyList<string> Villages { get; private set; } = [];

    public IReadOnlyList<IGrouping<OfferCategory, Offer>> Offers { get; private set; } = [];

    public Offer? Offer { get; private set; }

    /// <summary>The next meetings of the chosen offer.</summary>
    public IReadOnlyList<SessionTime> Sessions { get; private set; } = [];

    /// <summary>The meeting that the asked time belongs to.</summary>
    public SessionTime? Session { get; private set; }

    public LocalDateTime At { get; private set; }

    /// <summary>What cannot be answered, in the reader's language; null when all is well.</summary>
    public string? Problem { get; private set; }

    /// <summary>What a name can mean, with the address that settles it.</summary>
    public IReadOnlyList<JourneyHelp> Meanings { get; private set; } = [];

    public PlaceChoice? From { get; private set; }

    public PlaceChoice? To { get; private set; }

    public JourneyAnswer? Answer { get; private set; }

    public string? RefusalReason { get; private set; }

    public IReadOnlyList<JourneyHelp> RefusalHelp { get; private set; } = [];

    /// <summary>Address of the line colours; null without a timetable.</summary>
    public string? Colours { get; private set; }

    public async Task OnGetAsync([FromQuery] JourneyInput input, CancellationToken cancellation)
    {
        Input = input;
        await LoadChoicesAsync(cancellation);
        SettleTime();
        var (journeys, missing) = timetable.Find();
        Problem = missing ?? Problem;
        if (journeys is null)
            return;
        Colours = LineColoursEndpoint.Address(journeys.Timetable.Fingerprint);
        if (Problem is null && !string.IsNullOrWhiteSpace(input.From) && (Offer is not null || !string.IsNullOrWhiteSpace(input.To)) && Settle(journeys))
            Plan(journeys);
    }

    /// <summary>The same wish the other way round, after the meeting or after having arrived.</summary>
    public JourneyInput? WayBack()
    {
        if (From is not { } from || To is not { } to)
            return null;
        var leave = Session is { } session ? session.Date.At(session.End) : Answer?.Journeys is [var first, ..] ? first.Arrival.LocalDateTime : At;
        return Input.Starting(to).Ending(from).Leaving(leave);
    }

    /// <summary>Null without a ride: a walk is the same at any time.</summary>
    public JourneyInput? Earlier() => Answer?.Journeys.FirstOrDefault(HasRide) is { } first ? Input.Arriving(first.Arrival.LocalDateTime.PlusMinutes(-1)) : null;

    /// <summary>Null without a ride: a walk is the same at any time.</summary>
    public JourneyInput? Later() => Answer?.Journeys.LastOrDefault(HasRide) is { } last ? Input.Leaving(last.Departure.LocalDateTime.PlusMinutes(1)) : null;

    public JourneyInput For(SessionTime session) => Input.Arriving(session.Date.At(session.Start));

    private static bool HasRide(Journey journey) => journey.Legs.Any(leg => leg is RideLeg or FlexLeg);

    private async Task LoadChoicesAsync(CancellationToken cancellation)
    {
        Villages = [.. (await villages.ListPlacesAsync(cancellation)).Select(place => place.Name).Distinct()];
        var all = await offers.ListAsync(cancellation: cancellation);
        Offers = [.. all.GroupBy(offer => offer.Category).OrderBy(group => group.Key)];
        Offer = all.Find(offer => offer.Id == Input.Offer);
        if (Offer is null && !string.IsNullOrEmpty(Input.Offer))
            Problem = texts["JourneyUnknownOffer"];
    }

    private void SettleTime()
    {
        var now = words.Now;
        Sessions = Offer is null ? [] : SessionTime.Next(Offer, now, ShownSessions);
        if (string.IsNullOrWhiteSpace(Input.Day) && string.IsNullOrWhiteSpace(Input.Time))
            Input = Sessions is [var next, ..] ? Input.Arriving(next.Date.At(next.Start)) : Input.Leaving(now);
        if (Input.Date is not { } date || Input.TimeOfDay is not { } time)
        {
            Problem = texts["JourneyBadTime"];
            At = now;
            return;
        }
        At = date.At(time);
        Session = Offer is null ? null : SessionTime.On(Offer, date).FirstOrDefault(session => time <= session.End);
    }

    private bool Settle(DistrictJourneys journeys)
    {
        From = Understand(journeys, Input.From!, Input.FromName, Input.FromKey, choice => Input.Starting(choice));
        if (From is null)
            return false;
        if (Offer is not null && !string.IsNullOrWhiteSpace(Input.To))
        {
            Problem = texts["JourneyOfferOrPlace"];
            Meanings = [new(Offer.Title, (Input with { To = null }).Address()), new(Input.To, (Input with { Offer = null }).Address())];
            return false;
        }
        To = Offer is not null
            ? new PlaceChoice(Offer.Title, Offer.Position)
            : Understand(journeys, Input.To!, Input.ToName, Input.ToKey, choice => Input.Ending(choice));
        if (To is null)
            return false;
        if (From.Position.MetresTo(To.Position) > SamePlaceMetres)
            return true;
        Problem = texts["JourneyAlreadyThere", Bidi.Isolate(To.Label)];
        return false;
    }

    private PlaceChoice? Understand(DistrictJourneys journeys, string text, string? name, string? key, Func<PlaceChoice, JourneyInput> settled)
    {
        var understanding = PlaceUnderstanding.Of(text, name, key, places.Get(), journeys);
        if (understanding.IsClear)
            return Named(understanding.Choices[0]);
        Problem = texts[understanding.Choices.Count == 0 ? "RouteUnknown" : "JourneyWhichPlace", Bidi.Isolate(text)];
        Meanings = [.. understanding.Choices.Select(choice => new JourneyHelp(choice.Label, settled(choice).Address()))];
        return null;
    }

    /// <summary>An address can bring any name for a position; one that is not known there is not shown as if it were.</summary>
    private PlaceChoice Named(PlaceChoice choice)
    {
        if (choice.Stop is not null || choice.Label == choice.Key || choice.Label == Offer?.Title || Offers.Any(group => group.Any(offer => offer.Title == choice.Label)))
            return choice;
        var known = places.Get().Find(new Routing.Places.PlaceQuery { Text = choice.Label });
        return known.Any(place => place.Position.MetresTo(choice.Position) <= KnownNameMetres) ? choice : choice with { Label = choice.Key };
    }

    private void Plan(DistrictJourneys journeys)
    {
        // A time that the clock skips in spring is the next one that exists.
        var moment = At.InZoneLeniently(options.Zone).ToInstant();
        var answer = Ask(journeys.Planner, new JourneyQuery
        {
            From = From!.ToPlace(journeys.Timetable),
            To = To!.ToPlace(journeys.Timetable),
            DepartAt = Input.Arrives ? null : moment,
            ArriveBy = Input.Arrives ? moment : null,
            Window = Window,
            Layers = Input.Layers,
            Walking = Input.WalkingMode,
            MaxDirectSeconds = (int)(Input.Choice is JourneyChoice.Foot or JourneyChoice.Bicycle ? LongestAlone : LongestWalkBesideBuses).TotalSeconds,
            BookedAt = clock.GetCurrentInstant(),
        });
        if (answer is null)
            return;
        if (Input.Arrives && At.Date >= words.Now.Date)
            answer = WithoutGone(answer);
        // Near the asked time is what counts: the first to leave, or the last to arrive.
        Answer = answer with { Journeys = [.. Input.Arrives ? answer.Journeys.TakeLast(MostJourneys) : answer.Journeys.Take(MostJourneys)] };
        if (answer.Refusal is { } refusal)
        {
            RefusalReason = refusals.Reason(refusal, From, To);
            RefusalHelp = refusals.Help(refusal, Input);
        }
    }

    private JourneyAnswer? Ask(JourneyPlanner planner, JourneyQuery query)
    {
        try
        {
            return planner.Find(query);
        }
        catch (InputException)
        {
            Problem = texts["BadRequestText"];
            return null;
        }
    }

    /// <summary>Nobody can leave in the past; when that was the only way to be in time, the page says so.</summary>
    private JourneyAnswer WithoutGone(JourneyAnswer answer)
    {
        var now = clock.GetCurrentInstant();
        var ahead = answer.Journeys.Where(journey => journey.Departure.ToInstant() >= now).ToList();
        if (ahead.Count == 0 && answer.Journeys.Count > 0)
        {
            var last = answer.Journeys.MaxBy(journey => journey.Departure.ToInstant())!;
            Problem = texts["JourneyTooLate", words.Moment(last.Departure)];
            Meanings = [new(texts["JourneyFromNow"], Input.Leaving(words.Now).Address())];
        }
        return answer with { Journeys = ahead };
    }
}
