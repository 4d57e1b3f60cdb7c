using Hangfire;
using Mobilitaet.District.Notifications;

namespace Mobilitaet.District.Jobs;

/// <summary>Sends due messages; safe to run twice and at the same time. Its record are the messages themselves, for a row of every run would bury the other jobs.</summary>
public sealed class SendMessagesJob(MessageDelivery delivery)
{
    // Each message has its own pauses, and the next run comes by itself.
    [Queue(JobNames.NotifyQueue)]
    [AutomaticRetry(Attempts = 0, LogEvents = false)]
    public Task RunAsync(CancellationToken cancellation) => delivery.DeliverAsync(cancellation);
}
