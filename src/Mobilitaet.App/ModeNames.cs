using Mobilitaet.Routing;
using Mobilitaet.Routing.Roads;

namespace Mobilitaet.App;

/// <summary>The names of travel modes in commands, addresses and answers.</summary>
public static class ModeNames
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<TravelMode>().Select(Name)];

    public static string Name(TravelMode mode) => mode switch
    {
        TravelMode.Car => "car",
        TravelMode.Bicycle => "bicycle",
        TravelMode.Foot => "foot",
        TravelMode.Pram => "pram",
        TravelMode.Wheelchair => "wheelchair",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static TravelMode? Find(string? name) =>
        Enum.GetValues<TravelMode>().Cast<TravelMode?>().FirstOrDefault(m => string.Equals(Name(m!.Value), name?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <exception cref="InputException">No mode has this name.</exception>
    public static TravelMode Parse(string? name) =>
        Find(name) ?? throw new InputException($"'{name}' is not a travel mode; use one of {string.Join(", ", All)}.");
}
