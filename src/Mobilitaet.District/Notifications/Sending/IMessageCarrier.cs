namespace Mobilitaet.District.Notifications.Sending;

/// <summary>Takes messages of one channel to their receivers; open for one run of sending.</summary>
internal interface IMessageCarrier : IAsyncDisposable
{
    /// <exception cref="DeliveryException">It was not taken, for a reason in one sentence.</exception>
    Task CarryAsync(Message message, MessageText text, CancellationToken cancellation);
}
