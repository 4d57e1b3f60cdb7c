using Mobilitaet.Routing.Places;

namespace Mobilitaet.App.Serving;

/// <summary>Opens the place index once and shares it; opens it anew when the file was replaced.</summary>
public sealed class DistrictPlaces(DataFolder folder)
{
    private readonly Lock _gate = new();
    private PlaceIndex? _index;
    private DateTime _written;

    /// <exception cref="PlaceIndexException">The file is missing, damaged or of another version.</exception>
    public PlaceIndex Get()
    {
        var written = File.GetLastWriteTimeUtc(folder.PlacesPath);
        lock (_gate)
        {
            if (_index is null || written != _written)
            {
                _index = PlaceIndex.Open(folder.PlacesPath);
                _written = written;
            }
            return _index;
        }
    }
}
