namespace Mobilitaet.District.Reachability.Layers;

/// <summary>Moments from one to another, both included, in seconds of the day's timetable.</summary>
internal readonly record struct TimeWindow(int From, int Until)
{
    /// <summary>How far a span of moments lies from this window; 0 when they meet.</summary>
    public int SecondsTo(int earliest, int latest) => earliest > Until ? earliest - Until : latest < From ? From - latest : 0;
}
