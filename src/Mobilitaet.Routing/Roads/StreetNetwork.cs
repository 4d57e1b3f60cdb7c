namespace Mobilitaet.Routing.Roads;

/// <summary>The memory-mapped network file: streets, names, geometry and one hierarchy per travel mode. Immutable and shared by all threads.</summary>
public sealed class StreetNetwork : IDisposable
{
    private readonly string _path;

    private StreetNetwork(string path) => _path = path;

    /// <exception cref="NetworkFileException">The file is missing, damaged, or of another version.</exception>
    public static StreetNetwork Open(string path) => new(path);

    /// <summary>The modes this network was built for.</summary>
    public IReadOnlyList<TravelMode> Modes => throw new NetworkFileException(_path, "no network yet");

    /// <summary>What the network was built from and how large it is.</summary>
    public NetworkSummary Summary => throw new NetworkFileException(_path, "no network yet");

    public ModeNetwork? Find(TravelMode mode) => throw new NetworkFileException(_path, $"no {mode} yet");

    /// <exception cref="InputException">The network was imported without this mode.</exception>
    public ModeNetwork Get(TravelMode mode) =>
        Find(mode) ?? throw new InputException($"The street network was imported without the mode '{mode}'.");

    public void Dispose()
    {
    }
}
