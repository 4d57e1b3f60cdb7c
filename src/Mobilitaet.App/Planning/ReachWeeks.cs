using Mobilitaet.Routing;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.App.Planning;

/// <summary>The weeks for which reachability is asked; a week is named by its Monday.</summary>
public static class ReachWeeks
{
    private const int WeeksAhead = 8;

    /// <summary>This week, or the next one from Saturday on.</summary>
    public static LocalDate Default(LocalDate today) => MondayOf(today.PlusDays(2));

    /// <summary>The weeks offered for choice, and the asked one.</summary>
    public static IReadOnlyList<LocalDate> List(LocalDate today, LocalDate asked) =>
        [.. Enumerable.Range(0, WeeksAhead).Select(Default(today).PlusWeeks).Append(asked).Distinct().Order()];

    /// <summary>The week of the date that a text names; null when it names none.</summary>
    public static LocalDate? Find(string? text) =>
        LocalDatePattern.Iso.Parse(text?.Trim() ?? "") is { Success: true } date && date.Value.Year is > 2000 and < 2100 ? MondayOf(date.Value) : null;

    /// <exception cref="InputException">The text is no date.</exception>
    public static LocalDate Parse(string? text, LocalDate today) => string.IsNullOrWhiteSpace(text)
        ? Default(today)
        : Find(text) ?? throw new InputException($"'{text}' is no date; write it like 2026-03-31.");

    private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}
