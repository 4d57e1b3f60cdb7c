using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Mobilitaet.District.Notifications.Sending;

/// <summary>Hands SMS to a gateway: POST of <c>{"id", "to", "text", "language"}</c> with the id as <c>Idempotency-Key</c>.</summary>
internal sealed class SmsWebhookCarrier : IMessageCarrier
{
    private readonly SmsSettings _settings;
    private readonly HttpClient _client;

    public SmsWebhookCarrier(SmsSettings settings)
    {
        _settings = settings;
        // A redirect would carry number and token to somebody else.
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) }) { Timeout = TimeSpan.FromSeconds(20) };
    }

    public async Task CarryAsync(Message message, MessageText text, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _settings.Url)
        {
            Content = JsonContent.Create(new { id = message.Id, to = message.Address, text = text.Short, language = text.Language }),
        };
        request.Headers.Add("Idempotency-Key", message.Id);
        if (_settings.Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            Judge(answer.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            throw new DeliveryException($"The SMS gateway is not reached: {failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}.", failure) { IsDown = true };
        }
        catch (TaskCanceledException timeout) when (!cancellation.IsCancellationRequested)
        {
            throw new DeliveryException("The SMS gateway does not answer in time.", timeout) { IsDown = true };
        }
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Judge(HttpStatusCode status)
    {
        if ((int)status is >= 200 and < 300)
            return;
        // A refused token is the operator's to put right, so no message is lost by it.
        var isDown = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests;
        throw new DeliveryException(isDown && status != HttpStatusCode.TooManyRequests
            ? $"The SMS gateway does not accept the token ({(int)status})."
            : $"The SMS gateway answered {(int)status}.")
        {
            IsDown = isDown,
            IsFinal = !isDown && status != HttpStatusCode.RequestTimeout && (int)status is >= 400 and < 500,
        };
    }
}
