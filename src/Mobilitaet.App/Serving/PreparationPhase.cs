namespace Mobilitaet.App.Serving;

/// <summary>What the server is doing before it can answer.</summary>
public enum PreparationPhase
{
    Starting,
    Database,
    Streets,
    Timetable,
    Offers,
    Ready,
    Failed,
}
