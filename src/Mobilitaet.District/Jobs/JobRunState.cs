namespace Mobilitaet.District.Jobs;

/// <summary>How far a run of a job has come.</summary>
public enum JobRunState
{
    Running,
    Succeeded,
    Failed,
    Cancelled,

    /// <summary>The process ended before the run did.</summary>
    Lost,
}
