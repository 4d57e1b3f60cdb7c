namespace Mobilitaet.Routing.Transit.Records;

/// <summary>On which days each service runs: one bit per day from the first day of all services. Services that run on the same days are one.</summary>
internal sealed class ServiceDaysBuilder(int firstDay, int dayCount)
{
    private readonly SequencePool<ulong> _pool = new([]);

    /// <summary>Days since 1970-01-01 of bit 0.</summary>
    public int FirstDay { get; } = firstDay;

    public int DayCount { get; } = dayCount;

    public int WordsPerService { get; } = (dayCount + DaySet.DaysPerWord - 1) / DaySet.DaysPerWord;

    public List<ulong> Words => _pool.Items;

    /// <summary>How many services differ in their days.</summary>
    public int ServiceCount => _pool.Count;

    /// <summary>An empty set for the days of a service.</summary>
    public DaySet NewSet() => new(FirstDay, DayCount);

    /// <summary>The number of the service that runs on these days.</summary>
    public int Add(DaySet days) => _pool.Add(days.Words).Number;
}
