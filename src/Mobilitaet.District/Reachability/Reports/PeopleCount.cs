using System.Globalization;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>How many people, or that they are too few to be shown.</summary>
/// <param name="People">Null when too few.</param>
public readonly record struct PeopleCount(double? People)
{
    public static PeopleCount Suppressed => default;

    public bool IsSuppressed => People is null;

    /// <summary>Whole people, as far as they may be shown; estimates carry fractions that nobody should see.</summary>
    public long? Rounded => People is { } people ? (long)Math.Floor(people + 0.5) : null;

    /// <summary>The share of a whole, 0 to 1; null when one of both is suppressed or nobody is there.</summary>
    public double? ShareOf(PeopleCount whole) => People is { } people && whole.People is { } all and > 0 ? people / all : null;

    /// <summary>The number, or <c>&lt; 5</c>.</summary>
    public string Show(int smallestShown, CultureInfo culture) =>
        Rounded is { } people ? people.ToString("N0", culture) : string.Create(culture, $"< {smallestShown}");
}
