using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Mobilitaet.District.Notifications.Sending;

/// <summary>Hands e-mails to a mail server over one connection, opened with the first of them.</summary>
internal sealed class SmtpCarrier(SmtpSettings settings, string from) : IMessageCarrier
{
    // Codes about this one mailbox: no such one, not local, moved, or no proper address.
    private static readonly SmtpStatusCode[] s_noMailbox =
        [SmtpStatusCode.MailboxUnavailable, SmtpStatusCode.UserNotLocalTryAlternatePath, SmtpStatusCode.MailboxNameNotAllowed, (SmtpStatusCode)501];

    private readonly SmtpClient _client = new() { Timeout = 20_000 };

    public async Task CarryAsync(Message message, MessageText text, CancellationToken cancellation)
    {
        using var mail = MailWriting.Write(message, text, from);
        await ConnectAsync(cancellation);
        try
        {
            await _client.SendAsync(mail, cancellation);
        }
        catch (SmtpCommandException refusal)
        {
            throw new DeliveryException($"The mail server answered {(int)refusal.StatusCode}: {OneLine(refusal.Message)}.", refusal)
            {
                IsFinal = refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted && s_noMailbox.Contains(refusal.StatusCode),
            };
        }
        catch (Exception failure) when (IsBroken(failure))
        {
            await HangUpAsync();
            throw new DeliveryException($"The mail server broke off: {OneLine(failure.Message)}.", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await HangUpAsync();
        _client.Dispose();
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        if (_client.IsConnected)
            return;
        try
        {
            await _client.ConnectAsync(settings.Host!, settings.Port, settings.Security switch
            {
                SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
                SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
                _ => SecureSocketOptions.None,
            }, cancellation);
            if (settings.User is { } user)
                await _client.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        }
        catch (AuthenticationException refusal)
        {
            await HangUpAsync();
            // The server's own words may repeat what was sent.
            throw new DeliveryException($"The mail server {settings.Host}:{settings.Port} does not accept user and password.", refusal) { IsDown = true };
        }
        catch (Exception failure) when (IsBroken(failure) || failure is SmtpCommandException or SslHandshakeException or NotSupportedException)
        {
            await HangUpAsync();
            throw new DeliveryException($"The mail server {settings.Host}:{settings.Port} cannot be used: {OneLine(failure.Message)}.", failure) { IsDown = true };
        }
    }

    private static bool IsBroken(Exception failure) =>
        failure is SocketException or IOException or SmtpProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException or TimeoutException;

    private async Task HangUpAsync()
    {
        try
        {
            // What was sent is acknowledged already, so a goodbye that fails loses nothing.
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await _client.DisconnectAsync(quit: _client.IsConnected, limit.Token);
        }
        catch (Exception failure) when (IsBroken(failure) || failure is OperationCanceledException or SmtpCommandException or InvalidOperationException)
        {
        }
    }

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length <= 200 ? line : line[..200];
    }
}
