using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.District.Reachability.Reports;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>The names of layers in exports, and columns that there are once for each layer.</summary>
internal static class LayerColumns
{
    public static string NameOf(ReachLayer layer) => layer switch
    {
        ReachLayer.OnDemand => "on_demand",
        _ => layer.ToString().ToLowerInvariant(),
    };

    public static string GermanOf(ReachLayer layer) => layer switch
    {
        ReachLayer.Foot => "zu Fuß",
        ReachLayer.Bicycle => "Fahrrad",
        ReachLayer.Bus => "Bus und Bahn",
        ReachLayer.OnDemand => "mit Rufbus",
        ReachLayer.Volunteers => "mit Freiwilligen",
        _ => "Auto",
    };

    /// <summary>One column for each layer, all of the same meaning.</summary>
    public static IEnumerable<ExportColumn> Of(string name, string german, ExportValueKind kind, string meaning) =>
        LayerSteps.All.Select(layer => new ExportColumn($"{NameOf(layer)}_{name}", $"{german} ({GermanOf(layer)})", kind, meaning));
}
