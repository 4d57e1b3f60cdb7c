using Mobilitaet.District.Demo;
using Mobilitaet.District.Reachability;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Serving;

/// <summary>Tells whether the imported data is the synthetic demo district, so that every page can say so.</summary>
public sealed class DataOrigin(DistrictNetworks networks)
{
    /// <summary>Whether streets are synthetic; true also while nothing is imported, because the demo comes first.</summary>
    public bool IsDemo
    {
        get
        {
            try
            {
                return !networks.Exists || networks.Get().Summary.SourceName == DemoDistrict.OsmFileName;
            }
            catch (InputException)
            {
                return true;
            }
        }
    }
}
