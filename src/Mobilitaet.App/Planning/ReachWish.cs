using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Planning;

/// <summary>What a command or a request of the API asks about reachability; everything may be missing.</summary>
/// <param name="Offer">An offer's key.</param>
/// <param name="Category">A kind of offer.</param>
/// <param name="Layer">A layer by name, or <c>all</c>; on-demand when missing.</param>
/// <param name="Day">A date, or a weekday by its English name.</param>
/// <param name="Week">Any date of the week; this or the next week when missing.</param>
public sealed record ReachWish(string? Offer, string? Category, string? Layer, string? Day, string? Week)
{
    /// <exception cref="InputException">A layer is unknown.</exception>
    public IReadOnlyList<ReachLayer> Layers => string.IsNullOrWhiteSpace(Layer) ? [ReachLayer.OnDemand]
        : string.Equals(Layer.Trim(), "all", StringComparison.OrdinalIgnoreCase) ? ReachLayerNames.All
        : [ReachLayerNames.Parse(Layer)];

    /// <exception cref="InputException">Something makes no sense, whatever the offers are.</exception>
    public ReachWish Checked()
    {
        (_, _, _) = (Layers, OfferCategories.Parse(Category), FindDate() is null ? FindWeekday() : null);
        return this;
    }

    /// <summary>The week's Monday: of the day where it is a date.</summary>
    /// <exception cref="InputException">Week or day are nothing of the kind.</exception>
    public LocalDate MondayFor(LocalDate today) => ReachWeeks.Find(Day) ?? ReachWeeks.Parse(Week, today);

    /// <summary>The sessions that are asked about.</summary>
    /// <exception cref="InputException">Offer, category or day are unknown, or nothing takes place.</exception>
    public IReadOnlyList<int> ListSessions(ReachInput input)
    {
        var (category, date, weekday) = (OfferCategories.Parse(Category), FindDate(), FindWeekday());
        var found = Enumerable.Range(0, input.Sessions.Count).Where(index =>
        {
            var session = input.Sessions[index];
            var offer = input.Offers[session.Offer];
            return (string.IsNullOrWhiteSpace(Offer) || offer.Id == Offer.Trim()) && (category is null || offer.Category == category)
                && (date is null || session.Date == date) && (weekday is null || session.Date.DayOfWeek == weekday);
        }).ToList();
        return found.Count > 0 ? found : throw new InputException(string.IsNullOrWhiteSpace(Offer)
            ? "No session of this kind takes place then."
            : $"The offer '{Offer}' is unknown or does not take place then; list offers with 'mobilitaet offers list'.");
    }

    /// <summary>The weekday of a date, or of its English name; null when nothing is given.</summary>
    /// <exception cref="InputException">It is no day.</exception>
    public static IsoDayOfWeek? ParseWeekday(string? day)
    {
        var wish = new ReachWish(null, null, null, day, null);
        return wish.FindDate()?.DayOfWeek ?? wish.FindWeekday();
    }

    private LocalDate? FindDate() => LocalDatePattern.Iso.Parse(Day?.Trim() ?? "") is { Success: true } date ? date.Value : null;

    private IsoDayOfWeek? FindWeekday()
    {
        if (string.IsNullOrWhiteSpace(Day) || FindDate() is not null)
            return null;
        return Enum.TryParse<IsoDayOfWeek>(Day.Trim(), ignoreCase: true, out var day) && day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
            ? day
            : throw new InputException($"'{Day}' is no day; write a date like 2026-03-31 or a weekday like tuesday.");
    }
}
