using Mobilitaet.Pooling.Model;
using Mobilitaet.Routing;

namespace Mobilitaet.Pooling.Instances.Vroom;

/// <summary>VROOM's seconds, which may count from any moment, as milliseconds of a day.</summary>
internal sealed class VroomClock
{
    private const int DaySeconds = 86_400;

    private const double LongestSeconds = TimeWindow.EndOfPlanning / 1000;

    private readonly double _begin;

    public VroomClock(VroomProblem problem)
    {
        var starts = (problem.Vehicles ?? []).Select(vehicle => vehicle.TimeWindow)
            .Concat((problem.Vehicles ?? []).SelectMany(vehicle => vehicle.Breaks ?? []).SelectMany(pause => pause.TimeWindows ?? []))
            .Concat((problem.Shipments ?? []).SelectMany(shipment => new[] { shipment.Pickup, shipment.Delivery }).SelectMany(step => step?.TimeWindows ?? []))
            .Where(window => window is { Count: > 0 }).Select(window => window![0]).DefaultIfEmpty(0).Min();
        _begin = starts > LongestSeconds / 2 ? Math.Floor(starts / DaySeconds) * DaySeconds : 0;
    }

    /// <exception cref="InputException">The window is no pair or lies outside two days.</exception>
    public TimeWindow Window(IReadOnlyList<double> window, string what) => window is [var from, var until]
        ? new TimeWindow(Moment(from, what), until >= uint.MaxValue ? TimeWindow.EndOfPlanning : Moment(until, what))
        : throw new InputException($"A time window of {what} is no pair of numbers.");

    /// <exception cref="InputException">The duration is negative or longer than two days.</exception>
    public static int Duration(double seconds, string what) => seconds >= 0 && seconds <= LongestSeconds
        ? (int)Math.Round(seconds * 1000)
        : throw new InputException($"A duration of {what} is negative or longer than two days.");

    private int Moment(double seconds, string what) => Math.Abs(seconds - _begin) <= LongestSeconds
        ? (int)Math.Round((seconds - _begin) * 1000)
        : throw new InputException($"A time window of {what} lies outside the two days a plan may cover.");
}
