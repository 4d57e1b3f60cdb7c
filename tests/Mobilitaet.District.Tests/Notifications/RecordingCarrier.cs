using System.Collections.Concurrent;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Notifications.Sending;

namespace Mobilitaet.District.Tests.Notifications;

/// <summary>Takes messages and remembers their numbers; then does what the test wants to happen.</summary>
internal sealed class RecordingCarrier(Func<Message, Task>? then = null) : IMessageCarrier
{
    public ConcurrentQueue<string> Taken { get; } = [];

    public async Task CarryAsync(Message message, MessageText text, CancellationToken cancellation)
    {
        Taken.Enqueue(message.Id);
        if (then is not null)
            await then(message);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
