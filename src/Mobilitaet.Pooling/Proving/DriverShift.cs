using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Pooling.Proving;

/// <summary>Drivers who are alike to a proof, in one of their windows.</summary>
/// <param name="Vehicles">The drivers.</param>
/// <param name="Window">When they drive; adjacent windows are joined.</param>
/// <param name="IsWholeDay">Whether it is their only window.</param>
/// <param name="MayTake">Which ways they may take.</param>
internal sealed record DriverShift(IReadOnlyList<PoolVehicle> Vehicles, TimeWindow Window, bool IsWholeDay, bool[] MayTake)
{
    /// <summary>One of them.</summary>
    public PoolVehicle Vehicle => Vehicles[0];

    public int Count => Vehicles.Count;
}
