using Mobilitaet.District.Downloads;

namespace Mobilitaet.App.Commands;

/// <summary>Shows each download as a bar.</summary>
public sealed class DownloadBars(IProgress<(string Phase, double Share)> bars) : IProgress<DataUpdateProgress>
{
    public void Report(DataUpdateProgress value) =>
        bars.Report((value.Source, value.TotalBytes is { } total and > 0 ? (double)value.Bytes / total : 0));
}
