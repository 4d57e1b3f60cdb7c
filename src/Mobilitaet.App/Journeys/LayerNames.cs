using Mobilitaet.Routing;
using Mobilitaet.Routing.Journeys;

namespace Mobilitaet.App.Journeys;

/// <summary>The names of journey layers in commands, addresses and answers.</summary>
public static class LayerNames
{
    private static readonly (string Name, JourneyLayers Layer)[] Names =
    [
        ("foot", JourneyLayers.Foot),
        ("bicycle", JourneyLayers.Bicycle),
        ("bus", JourneyLayers.Bus),
        ("on-demand", JourneyLayers.OnDemand),
        ("drive-to-stop", JourneyLayers.DriveToStop),
        ("drive-from-stop", JourneyLayers.DriveFromStop),
        ("bicycle-to-stop", JourneyLayers.BicycleToStop),
        ("car", JourneyLayers.Car),
    ];

    /// <summary>All names, separated by commas.</summary>
    public static string All { get; } = string.Join(',', Names.Select(pair => pair.Name));

    public static IReadOnlyList<string> ListOf(JourneyLayers layers) =>
        [.. Names.Where(pair => layers.HasFlag(pair.Layer)).Select(pair => pair.Name)];

    /// <summary>Layers separated by commas; foot, bus and on-demand where nothing is given.</summary>
    /// <exception cref="InputException">A layer is unknown.</exception>
    public static JourneyLayers Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return JourneyLayers.Public;
        var layers = JourneyLayers.None;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var known = Array.Find(Names, pair => string.Equals(pair.Name, name, StringComparison.OrdinalIgnoreCase)).Layer;
            layers |= known != JourneyLayers.None ? known : throw new InputException($"'{name}' is no layer of journeys; use some of {All}.");
        }
        return layers != JourneyLayers.None ? layers : throw new InputException($"No layer is given; use some of {All}.");
    }
}
