using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.Benchmarks.Timetables;

/// <summary>What the timetable benchmark reads from its command line.</summary>
internal sealed record TimetableBenchmarkOptions(
    string Gtfs, LocalDate Date, string? Osm, string? Pairs, string? Out, int ChangeSeconds, bool Footpaths, int MaxChanges)
{
    private const int UsualChangeSeconds = 120;

    public static TimetableBenchmarkOptions Parse(string[] args)
    {
        string? gtfs = null, date = null, osm = null, pairs = null, output = null;
        var (change, footpaths, changes) = (UsualChangeSeconds, true, Routing.Transit.TransitQuery.UsualChanges);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--no-footpaths": footpaths = false; break;
                case "--gtfs": gtfs = args[++i]; break;
                case "--date": date = args[++i]; break;
                case "--osm": osm = args[++i]; break;
                case "--pairs": pairs = args[++i]; break;
                case "--out": output = args[++i]; break;
                case "--change-seconds": change = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                case "--max-changes": changes = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
                default: throw new ArgumentException($"Unknown option {args[i]}.");
            }
        }
        return new TimetableBenchmarkOptions(
            gtfs ?? throw new ArgumentException("--gtfs FEED is needed."),
            LocalDatePattern.Iso.Parse(date ?? throw new ArgumentException("--date YYYY-MM-DD is needed.")).Value,
            osm, pairs, output, change, footpaths, changes);
    }
}
