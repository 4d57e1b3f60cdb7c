using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>What operators see of messages, and the one thing they can do: have failed ones tried again.</summary>
public sealed class MessageLog(DistrictDatabase database, IClock clock)
{
    private static readonly Duration s_week = Duration.FromDays(7);

    public async Task<MessageCounts> CountAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var since = clock.GetCurrentInstant() - s_week;
        var open = context.Messages.Where(message => message.SentAt == null);
        return new MessageCounts(
            await open.CountAsync(message => message.Failure == null && message.DueAt < Message.Never, cancellation),
            await context.Messages.CountAsync(message => message.SentAt >= since, cancellation),
            await open.CountAsync(message => message.Failure != null && message.DueAt < Message.Never, cancellation),
            await open.CountAsync(message => message.DueAt >= Message.Never, cancellation));
    }

    /// <summary>Failed ones first, then the newest; addresses are masked already.</summary>
    public async Task<List<Message>> ListAsync(int most, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var messages = await context.Messages.AsNoTracking()
            .OrderByDescending(message => message.SentAt == null && message.Failure != null).ThenByDescending(message => message.CreatedAt).ThenByDescending(message => message.Id)
            .Take(most).ToListAsync(cancellation);
        messages.ForEach(message => (message.Address, message.Facts) = (MaskedAddress.Of(message.Address), "{}"));
        return messages;
    }

    /// <summary>Makes failed messages due now, with all their attempts before them.</summary>
    /// <param name="id">Which; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>How many.</returns>
    public async Task<int> TryAgainAsync(string? id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var now = clock.GetCurrentInstant();
        return await context.Messages.Where(message => message.SentAt == null && message.Failure != null && (id == null || message.Id == id)).ExecuteUpdateAsync(
            message => message.SetProperty(m => m.DueAt, now).SetProperty(m => m.Attempts, 0).SetProperty(m => m.Failure, (string?)null), cancellation);
    }
}
