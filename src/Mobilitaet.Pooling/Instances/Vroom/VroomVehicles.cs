using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>VROOM's vehicles as drivers of one tour.</summary>
/// <param name="clock">Reads times.</param>
/// <param name="skills">Numbers skills.</param>
/// <param name="places">How many places the matrices have; the next one is anywhere.</param>
internal sealed class VroomVehicles(VroomClock clock, VroomSkills skills, int places)
{
    // A pickup and a delivery are two tasks.
    private const int TasksOfRide = 2;

    public PoolVehicle Read(VroomVehicle? vehicle, int index)
    {
        if (vehicle is null)
            throw new InputException($"Vehicle {index + 1} is empty.");
        var id = vehicle.Id ?? index + 1;
        var what = $"vehicle {id}";
        Refuse(vehicle, what);
        return new PoolVehicle(
            id, Place(vehicle.StartIndex, vehicle.Start is not null, what), Place(vehicle.EndIndex, vehicle.End is not null, what),
            [vehicle.TimeWindow is { } window ? clock.Window(window, what) : TimeWindow.Always],
            VroomFormat.Amounts(vehicle.Capacity, what),
            vehicle.MaxTravelTime is { } longest ? VroomClock.Duration(Math.Min(longest, TimeWindow.EndOfPlanning / 1000), what) : TimeWindow.EndOfPlanning,
            vehicle.MaxDistance is { } distance ? (int)Math.Clamp(distance, -1, int.MaxValue) : null,
            vehicle.MaxTasks / TasksOfRide,
            skills.BitsOf(vehicle.Skills))
        {
            MaximumTours = 1,
            Breaks = [.. (vehicle.Breaks ?? []).Select(pause => Break(pause, what))],
        };
    }

    private static void Refuse(VroomVehicle vehicle, string what)
    {
        if (vehicle.SpeedFactor is { } factor && factor != 1)
            throw new InputException($"A speed factor of {what} is not supported.");
        if (vehicle.Costs is not null)
            throw new InputException($"Costs of {what} are not supported; all vehicles cost the same.");
        if (vehicle.Steps is { Count: > 0 })
            throw new InputException($"Given steps of {what} are not supported.");
    }

    private int Place(int? index, bool isGiven, string what)
    {
        if (index is null && isGiven)
            throw new InputException($"The start or end of {what} has no index; places must be rows of the matrices.");
        return index is null or >= 0 && (index ?? 0) < places
            ? index ?? places
            : throw new InputException($"The start or end of {what} is at location {index}, but the matrices know only 0 to {places - 1}.");
    }

    private PoolBreak Break(VroomStep? pause, string what) => pause?.TimeWindows is [{ } window]
        ? new PoolBreak(clock.Window(window, $"a break of {what}"), VroomClock.Duration(pause.Service, $"a break of {what}"))
        : throw new InputException($"A break of {what} needs exactly one time window.");
}
