namespace Mobilitaet.App.Serving;

/// <summary>How far the server is with what must be there before the first real answer; safe from any thread.</summary>
public sealed class Preparation
{
    private volatile State _state = new(PreparationPhase.Starting, null);
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreparationPhase Phase => _state.Phase;

    public bool IsReady => Phase == PreparationPhase.Ready;

    /// <summary>One sentence when the preparation failed; otherwise null.</summary>
    public string? Problem => _state.Problem;

    /// <summary>Ends when the preparation has failed.</summary>
    public Task Failed => _failed.Task;

    public void Enter(PreparationPhase phase) => _state = new State(phase, null);

    public void Fail(string problem)
    {
        _state = new State(PreparationPhase.Failed, problem);
        _failed.TrySetResult();
    }

    private sealed record State(PreparationPhase Phase, string? Problem);
}
