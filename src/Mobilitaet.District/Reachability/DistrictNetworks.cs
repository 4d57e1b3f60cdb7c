using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.District.Reachability;

/// <summary>Opens the street network file once and shares it between all users; opens it anew when the file was replaced.</summary>
public sealed class DistrictNetworks(string path)
{
    private readonly Lock _lock = new();
    private StreetNetwork? _network;
    private FileState _state;

    public string Path { get; } = path;

    /// <summary>Whether there is a network file at all.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>The current network. It stays usable after a replacement as long as somebody holds it.</summary>
    /// <exception cref="MappedFileException">The file is missing, damaged, or of another version.</exception>
    public StreetNetwork Get()
    {
        lock (_lock)
        {
            var state = FileState.Of(Path);
            if (_network is null || state != _state)
            {
                // Never disposed, neither when replaced nor at the end: a job that outlived its time may still be reading it.
                // It stays mapped until the process ends, which costs address space only.
                _network = StreetNetwork.Open(Path);
                _state = state;
            }
            return _network;
        }
    }
}
