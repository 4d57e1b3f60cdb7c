namespace Mobilitaet.App.Planning;

/// <summary>How far a computation is; written by many threads, read by pages.</summary>
public sealed class ReachProgress : IProgress<double>
{
    private double _share;

    /// <summary>From 0 to 1.</summary>
    public double Share => Volatile.Read(ref _share);

    public void Report(double value) => Volatile.Write(ref _share, Math.Max(value, Share));
}
