namespace Mobilitaet.Pooling.Stopping;

/// <summary>Ends after a number of rounds, so that equal seeds give equal plans.</summary>
public sealed class StopAfterRounds(long limit) : StopRule
{
    public override double Done(long rounds) => limit <= 0 ? 1 : (double)rounds / limit;
}
