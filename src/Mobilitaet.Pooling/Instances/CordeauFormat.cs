using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances;

/// <summary>
/// Reads the dial-a-ride instances of Cordeau and Laporte (2003) and Cordeau (2006): a line of vehicles, nodes, longest tour, capacity and longest ride,
/// then the depot, all pickups and all drop-offs with x, y, service, load and window in minutes. A minute is also a unit of cost.
/// </summary>
internal static class CordeauFormat
{
    private const int MetresPerUnit = 1_000_000;

    /// <exception cref="InputException">The text does not follow the format.</exception>
    public static PoolInstance Read(string name, string text)
    {
        var rows = new NumberRows(text);
        var head = rows.Get(0, 5);
        var (vehicles, capacity) = (Whole(head[0], "vehicles"), Whole(head[3], "places"));
        // Some files announce the nodes without the depot, some with it, and some repeat the depot at the end.
        var requests = (rows.Count - 2) / 2;
        if (requests < 1)
            throw new InputException("The file has no request.");
        var plane = new PlaneMatrix();
        var depot = rows.Get(1, 7);
        var home = plane.Add(depot[1], depot[2]);
        var window = Window(depot);
        var asked = new List<PoolRequest>(requests);
        for (var index = 0; index < requests; index++)
        {
            var (pickup, dropOff) = (rows.Get(2 + index, 7), rows.Get(2 + requests + index, 7));
            var load = Whole(pickup[4], "places");
            if (load < 1 || dropOff[4] != -pickup[4])
                throw new InputException($"Lines {rows.Line(2 + index)} and {rows.Line(2 + requests + index)} are no pickup and drop-off of one party.");
            asked.Add(new PoolRequest(index + 1, 1, [new PoolRide(Stop(plane, pickup), Stop(plane, dropOff), new Load(load), PlaneMatrix.Milliseconds(head[4]))]));
        }
        var fleet = Enumerable.Range(1, vehicles).Select(id =>
            new PoolVehicle(id, home, home, [window], new Load(capacity), PlaneMatrix.Milliseconds(head[2])) { MaximumTours = 1 });
        return new PoolInstance(name, new PoolProblem(asked, [.. fleet], plane.Compute(1, MetresPerUnit)), MetresPerUnit);
    }

    private static PoolStop Stop(PlaneMatrix plane, double[] row) =>
        new(plane.Add(row[1], row[2]), Window(row), PlaneMatrix.Milliseconds(row[3]));

    private static TimeWindow Window(double[] row) =>
        new(PlaneMatrix.Milliseconds(row[5]), Math.Min(PlaneMatrix.Milliseconds(row[6]), TimeWindow.EndOfPlanning));

    private static int Whole(double number, string what) =>
        number >= 0 && number <= 100_000 && number == Math.Floor(number) ? (int)number : throw new InputException($"{number} is no number of {what}.");
}
