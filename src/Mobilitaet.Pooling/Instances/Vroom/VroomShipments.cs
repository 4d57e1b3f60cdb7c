using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>Shipments as requests of one ride; several time windows become several ways.</summary>
internal sealed class VroomShipments(VroomClock clock, VroomSkills skills, IReadOnlyList<VroomShipment> shipments)
{
    private const int MostWays = 36;

    private const int HighestPriority = 100;

    // More priority always counts before more shipments.
    private readonly int _weight = shipments.Any(shipment => shipment?.Priority > 0) ? shipments.Count + 1 : 0;

    /// <param name="places">How many places the matrices have.</param>
    public IReadOnlyList<PoolRequest> Read(int places) => [.. shipments.Select((shipment, index) => Read(shipment, index, places))];

    private PoolRequest Read(VroomShipment? shipment, int index, int places)
    {
        if (shipment is not { Pickup: { } pickup, Delivery: { } delivery })
            throw new InputException($"Shipment {index + 1} needs a pickup and a delivery.");
        var id = pickup.Id ?? index + 1;
        var what = $"shipment {id}";
        if (shipment.Priority is < 0 or > HighestPriority)
            throw new InputException($"The priority of {what} is not between 0 and {HighestPriority}.");
        var ways = (from dropOff in Stops(delivery, what, places) from start in Stops(pickup, what, places) select new PoolWay(start, dropOff, TimeWindow.EndOfPlanning)).ToList();
        if (ways.Count > MostWays)
            throw new InputException($"There are too many pairs of time windows for {what}; at most {MostWays} are supported.");
        var ride = new PoolRide(ways[0].Pickup, ways[0].DropOff, VroomFormat.Amounts(shipment.Amount, what), TimeWindow.EndOfPlanning, skills.BitsOf(shipment.Skills))
        {
            OtherWays = [.. ways.Skip(1)],
        };
        return new PoolRequest(id, 1 + (shipment.Priority * _weight), [ride]);
    }

    private List<PoolStop> Stops(VroomStep step, string what, int places)
    {
        if (step.LocationIndex is not { } location)
            throw new InputException($"An end of {what} has no location_index; places must be rows of the matrices.");
        if (location < 0 || location >= places)
            throw new InputException($"An end of {what} is at location {location}, but the matrices know only 0 to {places - 1}.");
        if (step.Setup != 0)
            throw new InputException($"An end of {what} has a setup time, which is not supported; add it to the service time.");
        var service = VroomClock.Duration(step.Service, what);
        return step.TimeWindows is { Count: > 0 } windows
            ? [.. windows.Select(window => new PoolStop(location, clock.Window(window ?? [], what), service))]
            : [new PoolStop(location, TimeWindow.Always, service)];
    }
}
