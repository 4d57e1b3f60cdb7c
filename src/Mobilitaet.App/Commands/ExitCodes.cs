namespace Mobilitaet.App.Commands;

/// <summary>What the process tells its caller.</summary>
public static class ExitCodes
{
    public const int Success = 0;

    /// <summary>An error of the program itself.</summary>
    public const int Failure = 1;

    /// <summary>What was given cannot be used; one sentence on standard error says why.</summary>
    public const int BadInput = 2;

    /// <summary>Ended by Ctrl-C.</summary>
    public const int Cancelled = 130;
}
