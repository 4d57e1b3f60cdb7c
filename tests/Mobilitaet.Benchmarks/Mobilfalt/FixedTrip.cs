using Mobilitaet.Pooling.Model;

namespace Mobilitaet.Benchmarks.Mobilfalt;

/// <summary>One hourly trip of a line that a volunteer drives from the first to the last stop that anybody uses.</summary>
internal sealed class FixedTrip(FixedLine line, int firstDeparture, PoolVehicle driver)
{
    private readonly List<(int From, int To, Load Party)> _riders = [];

    public FixedLine Line => line;

    public PoolVehicle Driver => driver;

    public int First => _riders.Min(rider => rider.From);

    public int Last => _riders.Max(rider => rider.To);

    public int People => _riders.Sum(rider => rider.Party.Seats + rider.Party.WheelchairPlaces);

    public int Riders => _riders.Count;

    public int At(int stop) => firstDeparture + (line.Seconds[stop] * 1000);

    public void Add(int from, int to, Load party) => _riders.Add((from, to, party));

    public void Remove() => _riders.RemoveAt(_riders.Count - 1);

    public bool Fits(int from, int to, Load party) => Enumerable.Range(from, to - from).All(stop =>
        _riders.Where(rider => rider.From <= stop && stop < rider.To).Aggregate(party, (load, rider) => load + rider.Party).FitsInto(driver.Capacity));
}
