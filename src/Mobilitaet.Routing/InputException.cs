namespace Mobilitaet.Routing;

/// <summary>What the caller gave cannot be used; the message is one sentence that a person can act on, without a stack trace.</summary>
public class InputException : Exception
{
    public InputException(string message)
        : base(message)
    {
    }

    public InputException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
