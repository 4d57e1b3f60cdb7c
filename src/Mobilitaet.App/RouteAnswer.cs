using Mobilitaet.App.Localisation;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;
using Route = Mobilitaet.Routing.Roads.Route;

namespace Mobilitaet.App;

/// <summary>A route as commands and the API answer it.</summary>
/// <param name="From">The start as it was understood.</param>
/// <param name="To">The destination as it was understood.</param>
/// <param name="Mode">How it is travelled.</param>
/// <param name="Seconds">Duration.</param>
/// <param name="Metres">Length.</param>
/// <param name="Steps">The instructions.</param>
/// <param name="Geometry">The line as longitude, latitude pairs; null unless asked for.</param>
public sealed record RouteAnswer(
    Location From, Location To, string Mode, int Seconds, double Metres, IReadOnlyList<StepAnswer> Steps, IReadOnlyList<double[]>? Geometry)
{
    public static RouteAnswer Of(Location from, Location to, Route route, StepSentences sentences, bool withGeometry) => new(
        from,
        to,
        ModeNames.Name(route.Mode),
        (route.Milliseconds + 500) / 1000,
        Math.Round(route.Metres, 1),
        [.. route.Steps.Select(step => StepAnswer.Of(step, sentences))],
        withGeometry ? [.. route.Geometry.Select(Coordinates)] : null);

    private static double[] Coordinates(GeoPoint point) => [Math.Round(point.Longitude, 6), Math.Round(point.Latitude, 6)];
}
