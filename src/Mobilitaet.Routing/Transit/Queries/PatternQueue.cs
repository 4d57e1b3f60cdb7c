using Mobilitaet.Routing.Transit.Days;

namespace Mobilitaet.Routing.Transit.Queries;

/// <summary>The patterns to scan in a round, each once, from the first call where it may be boarded anew.</summary>
internal sealed class PatternQueue
{
    private const int Absent = int.MaxValue;
    private int[] _firstCall = [];
    private int[] _patterns = [];

    public int Count { get; private set; }

    public void Start(int patternCount)
    {
        if (_firstCall.Length < patternCount)
        {
            _firstCall = new int[patternCount];
            _patterns = new int[patternCount];
        }
        _firstCall.AsSpan().Fill(Absent);
        Count = 0;
    }

    public void AddPatternsAt(DayTables day, int stop)
    {
        foreach (ref readonly var at in day.AtStop.AsSpan(day.FirstAtStop[stop], day.FirstAtStop[stop + 1] - day.FirstAtStop[stop]))
        {
            ref var first = ref _firstCall[at.Pattern];
            if (first == Absent)
                _patterns[Count++] = at.Pattern;
            if (at.Call < first)
                first = at.Call;
        }
    }

    /// <summary>The pattern at a place of the queue and where to begin; it leaves the queue.</summary>
    public (int Pattern, int FirstCall) Take(int place)
    {
        var pattern = _patterns[place];
        var first = _firstCall[pattern];
        _firstCall[pattern] = Absent;
        return (pattern, first);
    }

    public void Clear() => Count = 0;
}
