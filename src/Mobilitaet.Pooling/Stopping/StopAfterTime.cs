namespace Mobilitaet.Pooling.Stopping;

/// <summary>Ends after a time on the given clock, which begins when the rule is made.</summary>
public sealed class StopAfterTime(TimeSpan limit, TimeProvider clock) : StopRule
{
    private readonly long _begin = clock.GetTimestamp();

    public override bool CountsTime => true;

    public override double Done(long rounds) => limit <= TimeSpan.Zero ? 1 : clock.GetElapsedTime(_begin) / limit;
}
