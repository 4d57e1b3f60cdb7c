namespace Mobilitaet.Routing.Transit;

/// <summary>The index of a stop or station in its timetable.</summary>
public readonly record struct Stop(int Index)
{
    /// <summary>No stop at all.</summary>
    public static readonly Stop None = new(-1);
}
