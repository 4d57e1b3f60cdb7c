namespace Mobilitaet.Routing.Transit;

/// <summary>A way between a door and a stop, in either direction.</summary>
/// <param name="Stop">The stop.</param>
/// <param name="Seconds">How long it takes.</param>
/// <param name="NotBefore">The earliest second of the day at which the way can be started; on-demand services have windows.</param>
/// <param name="NotAfter">The last second of the day at which it can be started.</param>
public readonly record struct StopAccess(Stop Stop, int Seconds, int NotBefore = StopAccess.Always, int NotAfter = -StopAccess.Always)
{
    /// <summary>Before every second that a day's timetable knows.</summary>
    public const int Always = -(1 << 28);
}
