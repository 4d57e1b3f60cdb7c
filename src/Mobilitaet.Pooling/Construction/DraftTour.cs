namespace Mobilitaet.Pooling.Construction;

/// <summary>An unfinished tour: its stops, its times, and what is driven. Never changed, only replaced.</summary>
internal sealed record DraftTour(int[] Stops, int Start, int End, long Driving)
{
    public int Milliseconds => End - Start;
}
