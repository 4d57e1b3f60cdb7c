namespace Mobilitaet.District.Offers.Integreat;

/// <summary>A try failed in a way that another one may cure; never leaves the client.</summary>
internal sealed class BrokenAnswerException(string message, Exception? inner = null, TimeSpan? retryAfter = null) : Exception(message, inner)
{
    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
