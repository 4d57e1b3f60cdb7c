namespace Mobilitaet.District.Notifications.Sending;

/// <summary>A message was not taken; the message is one sentence for operators, without secrets.</summary>
public sealed class DeliveryException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether trying again is of no use, as when the mailbox does not exist.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether nothing else will be taken either for the moment, as when the server is not reached.</summary>
    public bool IsDown { get; init; }
}
