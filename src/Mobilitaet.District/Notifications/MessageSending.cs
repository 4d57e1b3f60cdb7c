using Hangfire;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Jobs;
using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>Has due messages sent at once; what is not enqueued here is found by the regular job.</summary>
public sealed class MessageSending(DistrictDatabase database, IBackgroundJobClient jobs, IClock clock)
{
    /// <summary>After a commit: enqueues the sending when something is due that a machine sends. Safe to call too often.</summary>
    /// <returns>Whether something was due.</returns>
    public async Task<bool> EnqueueAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var now = clock.GetCurrentInstant();
        if (!await context.Messages.AnyAsync(message => message.SentAt == null && message.DueAt <= now && message.Channel != MessageChannel.Call, cancellation))
            return false;
        jobs.Enqueue<SendMessagesJob>(job => job.RunAsync(CancellationToken.None));
        return true;
    }
}
