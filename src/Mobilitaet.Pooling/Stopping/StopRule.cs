namespace Mobilitaet.Pooling.Stopping;

/// <summary>Decides when a search is content; one instance serves one search.</summary>
public abstract class StopRule
{
    /// <summary>Whether work is done by time that passes, so that whatever follows the search counts as well.</summary>
    public virtual bool CountsTime => false;

    /// <summary>Share of the allowed work that is done after so many rounds; 1 or more ends the search.</summary>
    public abstract double Done(long rounds);
}
