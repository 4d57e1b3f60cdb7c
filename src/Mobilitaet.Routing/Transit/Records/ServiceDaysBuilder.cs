namespace Mobilitaet.Routing.Transit.Records;

/// <summary>On which days each service runs: one bit per day from the first day of all services.</summary>
internal sealed class ServiceDaysBuilder(int firstDay, int dayCount)
{
    public const int DaysPerWord = 64;

    /// <summary>Days since 1970-01-01 of bit 0.</summary>
    public int FirstDay { get; } = firstDay;

    public int WordsPerService { get; } = (dayCount + DaysPerWord - 1) / DaysPerWord;

    public List<ulong> Words { get; } = [];

    public int ServiceCount { get; private set; }

    /// <summary>A new service that runs on no day yet; its number.</summary>
    public int Add()
    {
        for (var i = 0; i < WordsPerService; i++)
            Words.Add(0);
        return ServiceCount++;
    }

    /// <summary>Lets a service run, or not run, on a day within the range.</summary>
    public void Set(int service, int day, bool runs)
    {
        var bit = day - FirstDay;
        if (bit < 0 || bit >= WordsPerService * DaysPerWord)
            throw new ArgumentOutOfRangeException(nameof(day));
        var word = (service * WordsPerService) + (bit / DaysPerWord);
        var mask = 1UL << (bit % DaysPerWord);
        Words[word] = runs ? Words[word] | mask : Words[word] & ~mask;
    }
}
