using System.Diagnostics;

namespace Mobilitaet.Benchmarks.Measuring;

/// <summary>Median and 95th percentile of single measurements in microseconds.</summary>
internal sealed record Spread(double Median, double P95)
{
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(1.5);

    /// <summary>Times each call on its own, after a warm-up over the same calls.</summary>
    public static Spread Of(int count, Action<int> call, int warmUp = int.MaxValue)
    {
        // Several rounds with pauses: tiered compilation replaces hot loops in the background, in more than one step.
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < 2 || (round < 8 && Stopwatch.GetElapsedTime(start) < WarmUpTime); round++)
        {
            for (var i = 0; i < Math.Min(count, warmUp); i++)
                call(i);
            Thread.Sleep(120);
        }
        var ticks = new long[count];
        for (var i = 0; i < count; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            call(i);
            ticks[i] = Stopwatch.GetTimestamp() - begun;
        }
        Array.Sort(ticks);
        var microseconds = 1e6 / Stopwatch.Frequency;
        return new Spread(Math.Round(ticks[count / 2] * microseconds, 2), Math.Round(ticks[count * 95 / 100] * microseconds, 2));
    }

    /// <summary>The median of repeated runs of one call, in milliseconds.</summary>
    public static double MedianMilliseconds(int runs, Action call) => Math.Round(Of(runs, _ => call(), Math.Min(runs, 20)).Median / 1000, 3);
}
