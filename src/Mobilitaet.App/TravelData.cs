using Mobilitaet.Routing.Places;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App;

/// <summary>The imported streets and places, opened for reading.</summary>
public sealed class TravelData : IDisposable
{
    private TravelData(StreetNetwork network, PlaceIndex places)
    {
        Network = network;
        Places = places;
    }

    public StreetNetwork Network { get; }

    public PlaceIndex Places { get; }

    /// <exception cref="Routing.InputException">Nothing was imported, or a file is damaged.</exception>
    public static TravelData Open(DataFolder folder)
    {
        folder.EnsureNetwork();
        var network = StreetNetwork.Open(folder.NetworkPath);
        try
        {
            return new TravelData(network, PlaceIndex.Open(folder.PlacesPath));
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    public void Dispose() => Network.Dispose();
}
