using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Tests.Reachability;

/// <summary>For every second of a day the last departure that has arrived by then, and the first arrival after leaving then.</summary>
internal sealed class ChainSeconds
{
    public const int Day = 28 * 3600;

    private const int Never = 1_000_000;
    private readonly int[] _lastDeparture = new int[Day + 1];
    private readonly int[] _firstArrival = new int[Day + 1];

    public ChainSeconds(IEnumerable<ReachTrip> ways)
    {
        _lastDeparture.AsSpan().Fill(-Never);
        _firstArrival.AsSpan().Fill(Never);
        foreach (var way in ways)
        {
            if (way.Arrival is >= 0 and <= Day)
                _lastDeparture[way.Arrival] = Math.Max(_lastDeparture[way.Arrival], way.Departure);
            if (way.Departure is >= 0 and <= Day)
                _firstArrival[way.Departure] = Math.Min(_firstArrival[way.Departure], way.Arrival);
        }
        for (var second = 1; second <= Day; second++)
            _lastDeparture[second] = Math.Max(_lastDeparture[second], _lastDeparture[second - 1]);
        for (var second = Day - 1; second >= 0; second--)
            _firstArrival[second] = Math.Min(_firstArrival[second], _firstArrival[second + 1]);
    }

    public int LastDeparture(int arrivedBy) => _lastDeparture[arrivedBy];

    public int FirstArrival(int leavingAt) => _firstArrival[leavingAt];
}
