using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Model;

/// <summary>What every request of a problem must fulfil.</summary>
internal static class RequestRules
{
    public static void Verify(PoolRequest request, TravelTimes times)
    {
        if (request.Rides.Count == 0)
            throw new InputException($"Request {request.Id} has no ride.");
        if (request.People < 1)
            throw new InputException($"Request {request.Id} moves {request.People} people; at least one must travel.");
        foreach (var ride in request.Rides)
        {
            if (ride.Party.IsNegative)
                throw new InputException($"The party of request {request.Id} takes up a negative number of places.");
            if (ride.AfterPreviousMilliseconds is < 0 or > TimeWindow.EndOfPlanning)
                throw new InputException($"Request {request.Id} asks for an unusable time between two rides.");
            for (var way = 0; way < ride.WayCount; way++)
                Verify(ride.Way(way), request.Id, times);
        }
    }

    private static void Verify(PoolWay way, int request, TravelTimes times)
    {
        Verify(way.Pickup, $"The pickup of request {request}", times);
        Verify(way.DropOff, $"The drop-off of request {request}", times);
        if (way.MaximumRideMilliseconds < 0)
            throw new InputException($"The longest ride of request {request} is negative.");
        if (way.Metres < 0)
            throw new InputException($"A way of request {request} costs less than nothing.");
    }

    private static void Verify(PoolStop stop, string what, TravelTimes times)
    {
        ProblemRules.VerifyLocation(stop.Location, what, times);
        ProblemRules.VerifyWindow(stop.Window, what);
        if (stop.ServiceMilliseconds is < 0 or > TimeWindow.EndOfPlanning)
            throw new InputException($"{what} takes {stop.ServiceMilliseconds} ms, which is no usable duration.");
    }
}
