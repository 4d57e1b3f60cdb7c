using Microsoft.Extensions.Logging;
using Mobilitaet.District.Notifications.Sending;
using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>Sends what is due: each message by one worker in the ordinary case, and again after a crash between sending and marking.</summary>
public sealed class MessageDelivery(MessageQueue queue, IMessageTexts texts, DistrictOptions options, IClock clock, ILogger<MessageDelivery> log)
{
    private const int Portion = 50;
    private static readonly Duration s_late = Duration.FromMinutes(15);

    // The next run comes soon anyway; a slow server must not keep all workers from other work.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(50);

    /// <returns>How many messages were sent.</returns>
    /// <exception cref="Routing.InputException">The settings are not understood.</exception>
    public async Task<int> DeliverAsync(CancellationToken cancellation = default)
    {
        var settings = options.LoadNotifications();
        var carriers = new Dictionary<MessageChannel, IMessageCarrier>
        {
            [MessageChannel.Email] = settings.HasMailServer ? new SmtpCarrier(settings.Smtp, settings.From) : new MailFolderCarrier(options.OutboxFolder, settings.From, clock),
        };
        if (settings.HasSmsGateway)
            carriers[MessageChannel.Sms] = new SmsWebhookCarrier(settings.Sms);
        try
        {
            return await DeliverAsync(carriers, settings.Site, cancellation);
        }
        finally
        {
            foreach (var carrier in carriers.Values)
                await carrier.DisposeAsync();
        }
    }

    internal async Task<int> DeliverAsync(IReadOnlyDictionary<MessageChannel, IMessageCarrier> carriers, Uri? site, CancellationToken cancellation)
    {
        using var enough = new CancellationTokenSource(s_longest);
        var open = carriers.ToDictionary();
        var sent = 0;
        while (open.Count > 0 && !enough.IsCancellationRequested)
        {
            var due = await queue.ListDueAsync(open.Keys, Portion, cancellation);
            var claimed = 0;
            foreach (var id in due)
            {
                if (enough.IsCancellationRequested)
                    break;
                if (await queue.ClaimAsync(id, cancellation) is not { } message)
                    continue;
                claimed++;
                var outcome = await TryAsync(message, open[message.Channel], site, cancellation);
                if (outcome is null)
                    sent++;
                else if (outcome.IsDown && open.Remove(message.Channel))
                    // The list still holds messages of this channel.
                    break;
            }
            // What is left belongs to others.
            if (claimed == 0)
                return sent;
        }
        return sent;
    }

    /// <summary>Null after success.</summary>
    private async Task<DeliveryException?> TryAsync(Message message, IMessageCarrier carrier, Uri? site, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(MessageQueue.AttemptLimit.ToTimeSpan());
        var failure = await CarryAsync(message, carrier, site, limit.Token, cancellation);
        if (failure is null)
        {
            await queue.MarkSentAsync(message);
            return null;
        }
        log.LogWarning("Message {Id} was not sent: {Reason}", message.Id, MaskedAddress.Within(failure.Message, message.Address));
        await queue.MarkFailedAsync(message, failure.Message, failure.IsFinal);
        return failure;
    }

    private async Task<DeliveryException?> CarryAsync(Message message, IMessageCarrier carrier, Uri? site, CancellationToken limit, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        try
        {
            if (message.IsOver(now, options.Zone))
                return new DeliveryException("The day it is about was over before it could be sent.") { IsFinal = true };
            await carrier.CarryAsync(message, texts.Compose(message, message.Language, site, now - message.CreatedAt > s_late), limit);
            return null;
        }
        catch (DeliveryException failure)
        {
            return failure;
        }
        catch (OperationCanceledException slow) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryException("Sending took too long.", slow) { IsDown = true };
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            // One message that cannot be put into words must not keep all others back.
            log.LogError(defect, "Message {Id} could not be sent.", message.Id);
            return new DeliveryException($"It could not be sent ({defect.GetType().Name}); the log says more.", defect);
        }
    }
}
