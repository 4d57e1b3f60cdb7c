namespace Mobilitaet.App.Commands;

/// <summary>Tells the share of one phase to a bar that knows many.</summary>
public sealed class PhaseProgress(IProgress<(string Phase, double Share)> bars, string phase) : IProgress<double>
{
    public void Report(double value) => bars.Report((phase, value));
}
