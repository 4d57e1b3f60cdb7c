namespace Mobilitaet.App.Serving;

/// <summary>How far the server is with what must be there before the first real answer; safe from any thread.</summary>
public sealed class Preparation
{
    private volatile State _state = new(PreparationPhase.Starting, null);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PreparationPhase Phase => _state.Phase;

    public bool IsReady => Phase == PreparationPhase.Ready;

    /// <summary>One sentence when the preparation failed; otherwise null.</summary>
    public string? Problem => _state.Problem;

    /// <summary>Ends when the server is ready or has failed to become so.</summary>
    public Task Done => _done.Task;

    public void Enter(PreparationPhase phase)
    {
        _state = new State(phase, null);
        if (phase == PreparationPhase.Ready)
            _done.TrySetResult();
    }

    public void Fail(string problem)
    {
        _state = new State(PreparationPhase.Failed, problem);
        _done.TrySetResult();
    }

    private sealed record State(PreparationPhase Phase, string? Problem);
}
