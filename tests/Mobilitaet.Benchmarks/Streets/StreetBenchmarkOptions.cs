using System.Globalization;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Benchmarks.Streets;

/// <summary>What the street benchmark reads from its command line.</summary>
internal sealed record StreetBenchmarkOptions(string Osm, TravelMode Mode, string? Pairs, string? Out, int Copies, bool AllModes)
{
    public static StreetBenchmarkOptions Parse(string[] args)
    {
        string? osm = null, pairs = null, output = null;
        var (copies, allModes) = (1, false);
        var mode = TravelMode.Car;
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            switch (args[i])
            {
                case "--osm": osm = args[i + 1]; break;
                case "--pairs": pairs = args[i + 1]; break;
                case "--out": output = args[i + 1]; break;
                case "--copies": copies = int.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
                case "--all-modes": allModes = args[i + 1] == "yes"; break;
                case "--mode": mode = Enum.Parse<TravelMode>(args[i + 1], ignoreCase: true); break;
                default: throw new ArgumentException($"Unknown option {args[i]}.");
            }
        }
        return new StreetBenchmarkOptions(osm ?? throw new ArgumentException("--osm FILE is needed."), mode, pairs, output, copies, allModes);
    }
}
