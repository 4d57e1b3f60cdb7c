namespace Mobilitaet.Routing.Transit;

/// <summary>The index of a line (GTFS: route) in its timetable.</summary>
public readonly record struct Line(int Index);
