namespace Mobilitaet.Pooling.Stopping;

/// <summary>Ends when a share of another rule's work is done, and leaves the rest to what follows.</summary>
internal sealed class StopBefore(StopRule whole, double share) : StopRule
{
    public override bool CountsTime => whole.CountsTime;

    public override double Done(long rounds) => whole.Done(rounds) / share;
}
