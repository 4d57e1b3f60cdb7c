namespace Mobilitaet.District.Reachability.Layers;

/// <summary>A session's begin and end, or opening and closing, in seconds of the day's timetable.</summary>
internal readonly record struct SessionTimes(ReachSessionKind Kind, int Start, int End);
