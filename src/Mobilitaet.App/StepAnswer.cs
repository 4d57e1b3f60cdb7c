using Mobilitaet.App.Localisation;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App;

/// <summary>One instruction of a route in words.</summary>
public sealed record StepAnswer(Maneuver Maneuver, string Text, string? Street, double Metres, int Seconds, GeoPoint Position)
{
    public static StepAnswer Of(RouteStep step, StepSentences sentences) => new(
        step.Maneuver, sentences.Of(step), step.Street, Math.Round(step.Metres, 1), (step.Milliseconds + 500) / 1000, step.Position);
}
