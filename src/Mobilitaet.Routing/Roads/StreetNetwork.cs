using System.Text.Json;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads.Snapping;

namespace Mobilitaet.Routing.Roads;

/// <summary>The memory-mapped network file: streets, names, geometry and one hierarchy per travel mode. Immutable and shared by all threads.</summary>
public sealed class StreetNetwork : IDisposable
{
    private readonly MappedFileReader _file;
    private readonly ModeNetwork?[] _modes = new ModeNetwork?[Enum.GetValues<TravelMode>().Length];

    private StreetNetwork(string path)
    {
        _file = new MappedFileReader(path, StreetNetworkFormat.Format);
        try
        {
            Summary = JsonSerializer.Deserialize<NetworkSummary>(_file.GetText("summary"))
                ?? throw StreetNetworkFormat.Format.Refuse(path, "the file lacks its summary");
            var streets = new SegmentTable(_file);
            var grid = new SegmentGrid(_file, streets);
            Modes = [.. _file.Get<byte>("modes").Span.ToArray().Select(mode => (TravelMode)mode)];
            foreach (var mode in Modes)
                _modes[(int)mode] = new ModeNetwork(mode, this, _file, streets, grid);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <exception cref="MappedFileException">The file is missing, damaged, or of another version.</exception>
    public static StreetNetwork Open(string path) => new(path);

    /// <summary>The modes this network was built for.</summary>
    public IReadOnlyList<TravelMode> Modes { get; }

    /// <summary>What the network was built from and how large it is.</summary>
    public NetworkSummary Summary { get; }

    /// <summary>Size of the network file.</summary>
    public long FileBytes => _file.Length;

    public ModeNetwork? Find(TravelMode mode) => _modes[(int)mode];

    /// <exception cref="InputException">The network was imported without this mode.</exception>
    public ModeNetwork Get(TravelMode mode) =>
        Find(mode) ?? throw new InputException($"The street network was imported without the mode '{mode.ToString().ToLowerInvariant()}'.");

    /// <summary>Unmaps the file; no search on it may run then or afterwards.</summary>
    public void Dispose() => _file.Dispose();
}
