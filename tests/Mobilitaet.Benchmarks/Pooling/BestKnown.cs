using System.Globalization;

namespace Mobilitaet.Benchmarks.Pooling;

/// <summary>Best known costs by instance, from a <c>best-known.csv</c> beside the instances.</summary>
internal static class BestKnown
{
    public static IReadOnlyDictionary<string, double> Read(string folder)
    {
        var path = Path.Combine(folder, "best-known.csv");
        var best = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in File.Exists(path) ? File.ReadLines(path).Skip(1) : [])
        {
            var cells = line.Split(',');
            if (cells.Length > 1 && double.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var cost))
                best[cells[0]] = cost;
        }
        return best;
    }
}
