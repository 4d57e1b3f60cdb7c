using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>Shares due messages among workers. A claim puts off when the message is due for as long as one attempt may last, so that nobody else takes it, and a killed worker's message is due again by itself.</summary>
public sealed class MessageQueue(DistrictDatabase database, IClock clock)
{
    /// <summary>How long an attempt may last.</summary>
    public static readonly Duration AttemptLimit = Duration.FromSeconds(30);

    private static readonly Duration s_lease = Duration.FromSeconds(40);

    /// <summary>The numbers of due messages of these channels, longest due first.</summary>
    public async Task<List<string>> ListDueAsync(IReadOnlyCollection<MessageChannel> channels, int most, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await Due(context, clock.GetCurrentInstant()).Where(message => channels.Contains(message.Channel))
            .OrderBy(message => message.DueAt).ThenBy(message => message.Id).Take(most).Select(message => message.Id).ToListAsync(cancellation);
    }

    /// <summary>Takes a due message for one attempt; null when somebody else has it, or it is no longer due.</summary>
    public async Task<Message?> ClaimAsync(string id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var now = clock.GetCurrentInstant();
        var message = await Due(context, now).AsNoTracking().FirstOrDefaultAsync(message => message.Id == id, cancellation);
        if (message is null)
            return null;
        var until = now + s_lease;
        var attempts = message.Attempts;
        // One statement decides who has it, on either database.
        var taken = await Due(context, now).Where(other => other.Id == id && other.Attempts == attempts).ExecuteUpdateAsync(
            other => other.SetProperty(m => m.Attempts, attempts + 1).SetProperty(m => m.DueAt, until), cancellation);
        (message.Attempts, message.DueAt) = (attempts + 1, until);
        return taken == 1 ? message : null;
    }

    /// <summary>Not cancellable: what was sent must not be sent again because a process shuts down.</summary>
    public async Task MarkSentAsync(Message message)
    {
        await using var context = database.CreateContext();
        var now = clock.GetCurrentInstant();
        // An invitation holds the key of a personal page, of which nothing but its hash may stay.
        var facts = message.Kind == MessageKind.Invited ? "{}" : message.Facts;
        await context.Messages.Where(sent => sent.Id == message.Id && sent.SentAt == null).ExecuteUpdateAsync(sent => sent
            .SetProperty(m => m.SentAt, now).SetProperty(m => m.DueAt, now).SetProperty(m => m.Failure, (string?)null).SetProperty(m => m.Facts, facts));
    }

    /// <summary>Puts a claimed message off, or gives it up after many attempts or when trying again is of no use.</summary>
    public async Task MarkFailedAsync(Message message, string sentence, bool isFinal)
    {
        await using var context = database.CreateContext();
        var pause = isFinal ? null : RetryPauses.After(message.Attempts);
        var due = pause is { } wait ? clock.GetCurrentInstant() + wait : Message.Never;
        var failure = MaskedAddress.Within(sentence, message.Address);
        var attempts = message.Attempts;
        await context.Messages.Where(failed => failed.Id == message.Id && failed.SentAt == null && failed.Attempts == attempts).ExecuteUpdateAsync(failed => failed
            .SetProperty(m => m.DueAt, due).SetProperty(m => m.Failure, failure));
    }

    private static IQueryable<Message> Due(DistrictContext context, Instant now) => context.Messages.Where(message => message.SentAt == null && message.DueAt <= now);
}
