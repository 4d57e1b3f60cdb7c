namespace Mobilitaet.Pooling.Stopping;

/// <summary>Decides when a search is content; one instance serves one search.</summary>
public abstract class StopRule
{
    /// <summary>Share of the allowed work that is done after so many rounds; 1 or more ends the search.</summary>
    public abstract double Done(long rounds);
}
