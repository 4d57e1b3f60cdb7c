namespace Mobilitaet.Routing.Transit;

/// <summary>The index of a trip in its timetable; it runs on every day of its service.</summary>
public readonly record struct Trip(int Index);
