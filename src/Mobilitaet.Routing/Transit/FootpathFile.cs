using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.Routing.Transit;

/// <summary>The stored walks between stops in every walking mode, and which timetable and streets they belong to. Immutable and shared by all threads.</summary>
public sealed class FootpathFile
{
    internal static readonly MappedFormat Format =
        new(0x3153_4854_4150_4D21, 1, "footpath file", "Compute the footpaths again with 'mobilitaet import timetable'.");

    private readonly string _path;
    private readonly ulong _timetable;
    private readonly string _streets;
    private readonly Dictionary<TravelMode, Footpaths> _modes = [];

    private FootpathFile(string path)
    {
        _path = path;
        using var file = new MappedFileReader(path, Format);
        _timetable = file.Get<ulong>("timetable")[0];
        _streets = file.GetText("streets");
        foreach (var mode in file.Get<byte>("modes").Span)
        {
            var name = ModeNetwork.SectionPrefix((TravelMode)mode);
            _modes.Add((TravelMode)mode, new Footpaths((TravelMode)mode, file.Get<int>(name + "first").Span, file.Get<Footpath>(name + "walks").Span));
        }
    }

    /// <exception cref="MappedFileException">The file is missing, damaged, or of another version.</exception>
    public static FootpathFile Open(string path) => new(path);

    /// <summary>The walking modes that were computed.</summary>
    public IReadOnlyCollection<TravelMode> Modes => _modes.Keys;

    /// <summary>The walks of a mode; null when they were not computed.</summary>
    public Footpaths? Find(TravelMode mode) => _modes.GetValueOrDefault(mode);

    /// <summary>Whether the walks were computed for this timetable and these streets; if not, they must be computed again.</summary>
    public bool Fits(Timetable timetable, StreetNetwork streets) =>
        _timetable == timetable.Fingerprint && string.Equals(_streets, streets.Summary.SourceHash, StringComparison.Ordinal);

    /// <exception cref="MappedFileException">The walks belong to another timetable or to other streets.</exception>
    public void Check(Timetable timetable, StreetNetwork streets)
    {
        if (!Fits(timetable, streets))
            throw Format.Refuse(_path, "the footpaths belong to another timetable or to other streets");
    }

    internal static void WriteOrigin(MappedFileWriter writer, Timetable timetable, StreetNetwork streets, IReadOnlyList<TravelMode> modes)
    {
        writer.Add<ulong>("timetable", [timetable.Fingerprint]);
        writer.Add<byte>("streets", System.Text.Encoding.UTF8.GetBytes(streets.Summary.SourceHash));
        writer.Add<byte>("modes", [.. modes.Select(mode => (byte)mode)]);
    }

    internal static void WriteMode(MappedFileWriter writer, TravelMode mode, IReadOnlyList<Footpath[]> rows)
    {
        var first = new int[rows.Count + 1];
        for (var stop = 0; stop < rows.Count; stop++)
            first[stop + 1] = first[stop] + rows[stop].Length;
        var name = ModeNetwork.SectionPrefix(mode);
        writer.Add<int>(name + "first", first);
        writer.Add<Footpath>(name + "walks", rows.SelectMany(row => row).ToArray());
    }
}
