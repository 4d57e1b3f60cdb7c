using Mobilitaet.District.Demo.Plane;

namespace Mobilitaet.District.Demo.Villages;

/// <summary>An address node of the demo map.</summary>
internal sealed record House(int Node, string Street, int Number, PlanePoint At)
{
    /// <summary>Whether a named institution already lives here.</summary>
    public bool IsTaken { get; set; }

    public string Address => FormattableString.Invariant($"{Street} {Number}");
}
