using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Tests;

/// <summary>Readable days on a straight road: location n lies at kilometre n, and a kilometre takes a minute.</summary>
internal static class LineDay
{
    public const int Minute = 60_000;
    public const int Kilometres = 61;

    public static PoolProblem Of(IReadOnlyList<PoolRequest> requests, params PoolVehicle[] vehicles) => new(requests, vehicles, Times());

    public static TravelTimes Times() =>
        RandomProblems.Times([.. Enumerable.Range(0, Kilometres).Select(kilometre => (kilometre, 0))]);

    /// <summary>A ride that must arrive by the given minute, at most 10 minutes early.</summary>
    public static PoolRide There(int from, int to, int by, Load? party = null, int maximumMinutes = 60) => new(
        new PoolStop(from, TimeWindow.Always), new PoolStop(to, Window(by - 10, by)), party ?? new Load(1), maximumMinutes * Minute);

    /// <summary>A ride that starts at the given minute or up to 10 minutes later.</summary>
    public static PoolRide Back(int from, int to, int at, Load? party = null) => new(
        new PoolStop(from, Window(at, at + 10)), new PoolStop(to, TimeWindow.Always), party ?? new Load(1), 60 * Minute);

    public static PoolRequest Request(int id, params PoolRide[] rides) => new(id, 1, rides);

    public static PoolVehicle Vehicle(int id, int home, int from, int until, Load? capacity = null, int tourMinutes = 600, int? metres = null, int? rides = null) =>
        new(id, home, home, [Window(from, until)], capacity ?? new Load(4, 1, 1), tourMinutes * Minute, metres, rides);

    public static TimeWindow Window(int from, int until) => new(from * Minute, until * Minute);
}
