using System.Text.Json;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Notifications.Sending;
using NodaTime;

namespace Mobilitaet.District.Tests.Notifications;

public sealed class SmsWebhookCarrierTests
{
    private readonly List<string> _head = [];
    private string _body = "";

    [Fact]
    public async Task The_gateway_gets_number_text_language_and_a_key_that_drops_repeats()
    {
        var message = Message();
        Assert.Null(await SendAsync("202 Accepted", message));
        Assert.Contains("Authorization: Bearer token", _head);
        Assert.Contains($"Idempotency-Key: {message.Id}", _head);
        using var json = JsonDocument.Parse(_body);
        Assert.Equal((message.Id, "+49151123456", "short Promised", "de"), (
            json.RootElement.GetProperty("id").GetString(), json.RootElement.GetProperty("to").GetString(),
            json.RootElement.GetProperty("text").GetString(), json.RootElement.GetProperty("language").GetString()));
    }

    [Theory]
    [InlineData("400 Bad Request", true, false)]
    [InlineData("422 Unprocessable Content", true, false)]
    [InlineData("408 Request Timeout", false, false)]
    [InlineData("429 Too Many Requests", false, true)]
    [InlineData("401 Unauthorized", false, true)]
    [InlineData("302 Found", false, false)]
    [InlineData("500 Internal Server Error", false, false)]
    public async Task Other_answers_are_tried_again_unless_the_message_itself_is_refused(string status, bool isFinal, bool isDown)
    {
        var refusal = await SendAsync(status, Message());
        Assert.Equal((isFinal, isDown), (refusal!.IsFinal, refusal.IsDown));
        Assert.DoesNotContain("token ", refusal.Message.Replace("the token", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Message Message() => Mailbox.Mail("sms", Instant.FromUtc(2026, 11, 23, 9, 0), MessageChannel.Sms, "+49151123456");

    private async Task<DeliveryException?> SendAsync(string status, Message message)
    {
        await using var server = new LoopbackServer((reader, writer) => AnswerAsync(reader, writer, status));
        await using var carrier = new SmsWebhookCarrier(new SmsSettings { Url = new Uri($"http://127.0.0.1:{server.Port}/send"), Token = "token" });
        return await Record.ExceptionAsync(() => carrier.CarryAsync(message, new PlainTexts().Compose(message, "de", null, false), TestContext.Current.CancellationToken)) as DeliveryException;
    }

    private async Task AnswerAsync(StreamReader reader, StreamWriter writer, string status)
    {
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
            _head.Add(line);
        var body = new System.Text.StringBuilder();
        // One object, so its last bracket is its end, whether it comes in chunks or not.
        var letter = new char[1];
        while (!body.ToString().EndsWith('}') && await reader.ReadAsync(letter) > 0)
            body.Append(letter[0]);
        _body = body.ToString()[body.ToString().IndexOf('{', StringComparison.Ordinal)..];
        await writer.WriteAsync($"HTTP/1.1 {status}\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }
}
