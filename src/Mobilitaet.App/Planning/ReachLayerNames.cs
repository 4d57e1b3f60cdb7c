using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Planning;

/// <summary>The names of reachability's layers in commands, addresses and answers.</summary>
public static class ReachLayerNames
{
    private static readonly string[] s_names = ["foot", "bicycle", "bus", "on-demand", "volunteers", "car"];

    public static IReadOnlyList<ReachLayer> All { get; } = Enum.GetValues<ReachLayer>();

    /// <summary>All names, separated by bars.</summary>
    public static string Choice { get; } = string.Join('|', s_names);

    public static string Of(ReachLayer layer) => s_names[(int)layer];

    /// <summary>The layer of this name; null when there is none.</summary>
    public static ReachLayer? Find(string? name)
    {
        var index = Array.FindIndex(s_names, known => string.Equals(known, name?.Trim(), StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : (ReachLayer)index;
    }

    /// <exception cref="InputException">No layer has this name.</exception>
    public static ReachLayer Parse(string name) =>
        Find(name) ?? throw new InputException($"'{name}' is no layer of reachability; use one of {string.Join(", ", s_names)}.");
}
