using Spectre.Console;

namespace Mobilitaet.App.Commands;

/// <summary>One progress bar per phase of a long work.</summary>
public sealed class ProgressBars(ProgressContext context) : IProgress<(string Phase, double Share)>
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ProgressTask> _bars = new(StringComparer.Ordinal);

    public void Report((string Phase, double Share) value)
    {
        lock (_gate)
        {
            if (!_bars.TryGetValue(value.Phase, out var bar))
            {
                foreach (var earlier in _bars.Values)
                    earlier.Value = earlier.MaxValue;
                bar = context.AddTask(Markup.Escape(value.Phase), maxValue: 1);
                _bars.Add(value.Phase, bar);
            }
            bar.Value = Math.Clamp(value.Share, 0, 1);
        }
    }
}
