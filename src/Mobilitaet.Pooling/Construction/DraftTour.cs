namespace Mobilitaet.Pooling.Construction;

/// <summary>An unfinished tour: its stops, its times, and what driving it costs. Never changed, only replaced.</summary>
internal sealed record DraftTour(int[] Stops, int Start, int End, long Cost)
{
    public int Milliseconds => End - Start;
}
