using System.Text;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Notifications.Sending;
using NodaTime;

namespace Mobilitaet.District.Tests.Notifications;

public sealed class SmtpCarrierTests
{
    private readonly List<string> _mails = [];
    private readonly List<string> _commands = [];

    [Fact]
    public async Task Two_mails_go_over_one_connection_with_numbers_that_drop_repeats()
    {
        await using var server = new LoopbackServer((reader, writer) => TalkAsync(reader, writer, "250 fine"));
        var first = Message("eins@example.org");
        await using (var carrier = Carrier(server))
        {
            await CarryAsync(carrier, first);
            await CarryAsync(carrier, Message("zwei@example.org"));
        }
        Assert.Equal(2, _mails.Count);
        Assert.Contains($"Message-Id: <{first.Id}@example.org>", _mails[0], StringComparison.OrdinalIgnoreCase);
        Assert.Single(_commands, command => command.StartsWith("EHLO", StringComparison.Ordinal));
        Assert.Equal(["RCPT TO:<eins@example.org>", "RCPT TO:<zwei@example.org>"], _commands.Where(command => command.StartsWith("RCPT", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("550 5.1.1 no such user", true)]
    [InlineData("450 4.2.1 mailbox busy", false)]
    [InlineData("554 5.7.1 relay access denied", false)]
    public async Task Only_a_mailbox_that_does_not_exist_is_given_up(string answer, bool isFinal)
    {
        await using var server = new LoopbackServer((reader, writer) => TalkAsync(reader, writer, answer));
        await using var carrier = Carrier(server);
        var refusal = await Assert.ThrowsAsync<DeliveryException>(() => CarryAsync(carrier, Message("weg@example.org")));
        Assert.Equal((isFinal, false), (refusal.IsFinal, refusal.IsDown));
        Assert.Empty(_mails);
    }

    [Fact]
    public async Task A_server_that_is_not_there_or_cannot_protect_the_connection_is_down()
    {
        var server = new LoopbackServer((reader, writer) => TalkAsync(reader, writer, "250 fine"));
        await using (var careful = Carrier(server, SmtpSecurity.StartTls))
            Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => CarryAsync(careful, Message("a@example.org")))).IsDown);
        await server.DisposeAsync();
        await using var nobody = Carrier(server);
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => CarryAsync(nobody, Message("a@example.org")))).IsDown);
    }

    private static SmtpCarrier Carrier(LoopbackServer server, SmtpSecurity security = SmtpSecurity.None) =>
        new(new SmtpSettings { Host = "127.0.0.1", Port = server.Port, Security = security }, "Fahrten <fahrten@example.org>");

    private static Message Message(string address) => Mailbox.Mail("mail", Instant.FromUtc(2026, 11, 23, 9, 0), address: address);

    private static Task CarryAsync(SmtpCarrier carrier, Message message) =>
        carrier.CarryAsync(message, new PlainTexts().Compose(message, "de", null, false), TestContext.Current.CancellationToken);

    private async Task TalkAsync(StreamReader reader, StreamWriter writer, string answerToReceiver)
    {
        await writer.WriteLineAsync("220 loopback");
        while (await reader.ReadLineAsync() is { } command)
        {
            _commands.Add(command);
            await writer.WriteLineAsync(command.Split(' ', ':')[0].ToUpperInvariant() switch
            {
                "EHLO" => "250 loopback",
                "RCPT" => answerToReceiver,
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 fine",
            });
            if (command == "QUIT")
                return;
            if (command != "DATA")
                continue;
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line and not ".")
                mail.AppendLine(line);
            _mails.Add(mail.ToString());
            await writer.WriteLineAsync("250 taken");
        }
    }
}
