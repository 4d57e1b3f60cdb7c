using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles;

/// <summary>The days on which trips run: a row of <c>calendar.txt</c>, if there is one, and its rows of <c>calendar_dates.txt</c>.</summary>
public sealed record GtfsService
{
    public required string Id { get; init; }

    /// <summary>Bit 0 is Monday, bit 6 Sunday; 0 without a row in <c>calendar.txt</c>.</summary>
    public byte Weekdays { get; init; }

    /// <summary>First day of the weekly pattern; null without one.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Last day of the weekly pattern, included.</summary>
    public LocalDate? End { get; init; }

    /// <summary>Days of service beside the weekly pattern.</summary>
    public required IReadOnlySet<LocalDate> Added { get; init; }

    /// <summary>Days without service in spite of the weekly pattern.</summary>
    public required IReadOnlySet<LocalDate> Removed { get; init; }

    public bool RunsOn(LocalDate date) =>
        Added.Contains(date)
        || (!Removed.Contains(date) && date >= Start && date <= End && (Weekdays >> ((int)date.DayOfWeek - 1) & 1) != 0);

    /// <summary>The first day of service; null when there is none at all.</summary>
    public LocalDate? FirstDay() => Days().Cast<LocalDate?>().Concat(Added.Cast<LocalDate?>()).Min();

    /// <summary>The last day of service; null when there is none at all.</summary>
    public LocalDate? LastDay() => DaysBackwards().Cast<LocalDate?>().Concat(Added.Cast<LocalDate?>()).Max();

    private IEnumerable<LocalDate> Days()
    {
        if (Weekdays == 0)
            yield break;
        for (var date = Start; date <= End; date = date.Value.PlusDays(1))
        {
            if (RunsOn(date.Value))
            {
                yield return date.Value;
                yield break;
            }
        }
    }

    private IEnumerable<LocalDate> DaysBackwards()
    {
        if (Weekdays == 0)
            yield break;
        for (var date = End; date >= Start; date = date.Value.PlusDays(-1))
        {
            if (RunsOn(date.Value))
            {
                yield return date.Value;
                yield break;
            }
        }
    }
}
