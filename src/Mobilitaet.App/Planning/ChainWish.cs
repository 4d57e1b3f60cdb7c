using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.App.Planning;

/// <summary>What a command or a request of the API asks about a course with childcare; all but the course may be missing.</summary>
/// <param name="Course">The course's key.</param>
/// <param name="AgeMonths">The child's age; every age when missing.</param>
/// <param name="Layer">The only layer by name; the first that works when missing.</param>
/// <param name="Day">The only day: a date, or a weekday by its English name.</param>
/// <param name="Week">Any date of the week; this or the next week when missing.</param>
public sealed record ChainWish(string? Course, int? AgeMonths, string? Layer, string? Day, string? Week)
{
    public const int OldestMonths = 18 * 12;

    /// <exception cref="InputException">No layer has this name.</exception>
    public ReachLayer? OnlyLayer => string.IsNullOrWhiteSpace(Layer) ? null : ReachLayerNames.Parse(Layer);

    /// <exception cref="InputException">It is no day.</exception>
    public IsoDayOfWeek? Weekday => ReachWish.ParseWeekday(Day);

    /// <exception cref="InputException">Week or day are nothing of the kind.</exception>
    public LocalDate MondayFor(LocalDate today) => ReachWeeks.Find(Day) ?? ReachWeeks.Parse(Week, today);

    /// <exception cref="InputException">Something makes no sense, whatever the offers are.</exception>
    public ChainWish Checked()
    {
        (_, _) = (OnlyLayer, Weekday);
        if (AgeMonths is < 0 or > OldestMonths)
            throw new InputException($"A child's age is a number of months from 0 to {OldestMonths}.");
        return this;
    }

    /// <summary>The course as an index of the input's offers.</summary>
    /// <exception cref="InputException">It is missing, unknown, or does not take place then.</exception>
    public int FindCourse(ReachInput input)
    {
        if (string.IsNullOrWhiteSpace(Course))
            throw new InputException("Give the course, such as 'offer-01'; list offers with 'mobilitaet offers list'.");
        return Find(input, Course.Trim()) ?? throw new InputException($"'{Course}' is no course of this week; list offers with 'mobilitaet offers list'.");
    }

    /// <summary>The course of this key; null when it is unknown or has no sessions at fixed times.</summary>
    public static int? Find(ReachInput input, string key) =>
        input.Sessions.FirstOrDefault(session => session.Kind == ReachSessionKind.Course && input.Offers[session.Offer].Id == key)?.Offer;
}
