using Mobilitaet.Routing.MappedFiles;

namespace Mobilitaet.Routing.Roads;

/// <summary>The mark and version of a street network file.</summary>
internal static class StreetNetworkFormat
{
    public static readonly MappedFormat Format =
        new(0x3154454E42304D21, 2, "street network", "Import the streets again with 'mobilitaet import'.");
}
