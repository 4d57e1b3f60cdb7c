using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App;

/// <summary>A table of travel times as commands and the API answer it: one row per start, null where there is no way.</summary>
public sealed record MatrixAnswer(
    string Mode, IReadOnlyList<Location> From, IReadOnlyList<Location> To, IReadOnlyList<int?[]> Seconds, IReadOnlyList<int?[]>? Metres)
{
    public static MatrixAnswer Of(IReadOnlyList<Location> from, IReadOnlyList<Location> to, TravelMode mode, TravelTimes times) => new(
        ModeNames.Name(mode), from, to, Rows(times, times.FindSeconds), times.HasDistances ? Rows(times, times.FindMetres) : null);

    private static int?[][] Rows(TravelTimes times, Func<int, int, int?> cell) =>
        [.. Enumerable.Range(0, times.Origins).Select(o => Enumerable.Range(0, times.Destinations).Select(d => cell(o, d)).ToArray())];
}
