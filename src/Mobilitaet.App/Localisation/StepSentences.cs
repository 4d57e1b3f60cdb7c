using System.Globalization;
using System.Resources;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App.Localisation;

/// <summary>Says the steps of a route in one language (<c>StepSentences.resx</c>).</summary>
public sealed class StepSentences(CultureInfo culture)
{
    private static readonly ResourceManager Sentences = new(typeof(StepSentences));

    public string Of(RouteStep step)
    {
        if (step.Maneuver == Maneuver.EnterRoundabout && step.RoundaboutExit > 0)
        {
            return step.Street is null
                ? Format("EnterRoundabout_Exit", step.RoundaboutExit)
                : Format("EnterRoundabout_Exit_Street", step.RoundaboutExit, Name(step.Street));
        }
        return step.Street is null || step.Maneuver == Maneuver.Arrive
            ? Format(step.Maneuver.ToString())
            : Format($"{step.Maneuver}_Street", Name(step.Street));
    }

    private string Name(string street) => culture.TextInfo.IsRightToLeft ? Bidi.Isolate(street) : street;

    private string Format(string key, params object[] values)
    {
        var sentence = Sentences.GetString(key, culture) ?? throw new InvalidOperationException($"StepSentences.resx has no '{key}'.");
        return string.Format(culture, sentence, values);
    }
}
