using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances;

/// <summary>
/// Reads a generated day of volunteer driving (<c>.vol</c>): requests, vehicles, kinds of capacity, km a minute and penalty; then a line a request
/// (both places, both windows, service times, longest ride, needs, load) and a line a vehicle (start, end, window, longest tour, what it has, capacity). Cost is km.
/// </summary>
internal static class VolunteerDayFormat
{
    private const int MetresPerUnit = 1000;

    /// <exception cref="InputException">The text does not follow the format.</exception>
    public static PoolInstance Read(string name, string text)
    {
        var rows = new NumberRows(text);
        var head = rows.Get(0, 4);
        var (requests, vehicles) = (Whole(head[0], "requests"), Whole(head[1], "vehicles"));
        if (head[2] != 3 || !(head[3] > 0))
            throw new InputException("A volunteer day needs three kinds of capacity and a speed.");
        var plane = new PlaneMatrix();
        var asked = new List<PoolRequest>(requests);
        for (var index = 0; index < requests; index++)
            asked.Add(new PoolRequest(index + 1, 1, [Ride(plane, rows.Get(1 + index, 15))]));
        var fleet = new List<PoolVehicle>(vehicles);
        for (var index = 0; index < vehicles; index++)
            fleet.Add(Vehicle(plane, index + 1, rows.Get(1 + requests + index, 11)));
        return new PoolInstance(name, new PoolProblem(asked, fleet, plane.Compute(head[3], MetresPerUnit)), MetresPerUnit);
    }

    private static PoolRide Ride(PlaneMatrix plane, double[] row) => new(
        new PoolStop(plane.Add(row[0], row[1]), Window(row[4], row[5]), PlaneMatrix.Milliseconds(row[8])),
        new PoolStop(plane.Add(row[2], row[3]), Window(row[6], row[7]), PlaneMatrix.Milliseconds(row[9])),
        Capacity(row, 12), PlaneMatrix.Milliseconds(row[10]), Whole(row[11], "needs"));

    private static PoolVehicle Vehicle(PlaneMatrix plane, int id, double[] row) => new(
        id, plane.Add(row[0], row[1]), plane.Add(row[2], row[3]), [Window(row[4], row[5])], Capacity(row, 8), PlaneMatrix.Milliseconds(row[6]),
        Has: Whole(row[7], "equipment"))
    { MaximumTours = 1 };

    /// <summary>The file's order is seats, wheelchair places, child seats.</summary>
    private static Load Capacity(double[] row, int at) =>
        new(Whole(row[at], "seats"), ChildSeats: Whole(row[at + 2], "child seats"), WheelchairPlaces: Whole(row[at + 1], "wheelchair places"));

    private static TimeWindow Window(double from, double until) => new(PlaneMatrix.Milliseconds(from), PlaneMatrix.Milliseconds(until));

    private static int Whole(double number, string what) =>
        number >= 0 && number <= int.MaxValue && number == Math.Floor(number) ? (int)number : throw new InputException($"{number} is no number of {what}.");
}
