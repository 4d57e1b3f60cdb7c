using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Notifications.Sending;
using NodaTime;

namespace Mobilitaet.District.Tests.Notifications;

public sealed class MessageDeliveryTests
{
    [Theory]
    [ClassData<EveryDatabase>]
    public async Task The_same_news_is_stored_once(DatabaseKind kind)
    {
        using var box = await Mailbox.CreateAsync(kind);
        await box.AddAsync("Promised rider 1 promise 7");
        await Assert.ThrowsAsync<DbUpdateException>(() => box.AddAsync("Promised rider 1 promise 7"));
        var carrier = new RecordingCarrier();
        Assert.Equal(1, await box.DeliverAsync(carrier));
        Assert.Equal(0, await box.DeliverAsync(carrier));
        Assert.Single(carrier.Taken);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Four_workers_at_once_send_each_message_once(DatabaseKind kind)
    {
        using var box = await Mailbox.CreateAsync(kind);
        var now = box.District.Clock.GetCurrentInstant();
        await box.District.AddAsync([.. Enumerable.Range(0, 40).Select(number => (object)Mailbox.Mail($"mail {number}", now))]);
        var carrier = new RecordingCarrier(_ => Task.Delay(2));
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => box.DeliverAsync(carrier))));
        Assert.Equal(40, sent.Sum());
        Assert.Equal(40, carrier.Taken.Distinct().Count());
        Assert.Equal(40, carrier.Taken.Count);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task A_worker_killed_between_sending_and_marking_leaves_a_message_that_is_sent_again_with_the_same_number(DatabaseKind kind)
    {
        using var box = await Mailbox.CreateAsync(kind);
        var message = await box.AddAsync("mail");
        using var kill = new CancellationTokenSource();
        var carrier = new RecordingCarrier(_ =>
        {
            kill.Cancel();
            throw new OperationCanceledException(kill.Token);
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => box.DeliverAsync(carrier, kill.Token));
        var later = new RecordingCarrier();
        // Nobody takes it while the attempt might still be running.
        Assert.Equal(0, await box.DeliverAsync(later));
        box.District.Clock.Advance(Duration.FromSeconds(59));
        Assert.Equal(1, await box.DeliverAsync(later));
        Assert.Equal([message.Id], later.Taken);
        Assert.Equal([message.Id], carrier.Taken);
        Assert.NotNull((await box.GetAsync(message.Id)).SentAt);
    }

    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Waits_longer_after_each_failure_and_gives_up_after_days_with_the_reason_kept(DatabaseKind kind)
    {
        using var box = await Mailbox.CreateAsync(kind);
        var message = await box.AddAsync("mail", kind: MessageKind.Invited);
        var carrier = new RecordingCarrier(_ => throw new DeliveryException("451 gast@example.org: try later."));
        var waits = new List<double>();
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            Assert.Equal(0, await box.DeliverAsync(carrier));
            var failed = await box.GetAsync(message.Id);
            Assert.Equal((attempt, "451 g…@example.org: try later."), (failed.Attempts, failed.Failure));
            if (failed.IsGivenUp)
                break;
            waits.Add((failed.DueAt - box.District.Clock.GetCurrentInstant()).TotalMinutes);
            box.District.Clock.Reset(failed.DueAt);
        }
        Assert.Equal([1, 5, 30, 120, 480, 1440, 1440, 1440, 1440], waits);
        Assert.Equal(new MessageCounts(0, 0, 0, 1), await box.Log.CountAsync());
        Assert.Equal(1, await box.Log.TryAgainAsync(message.Id));
        Assert.Equal(1, await box.DeliverAsync(new RecordingCarrier()));
        Assert.Equal(new MessageCounts(0, 1, 0, 0), await box.Log.CountAsync());
    }

    [Fact]
    public async Task What_can_never_arrive_is_given_up_at_once_and_the_next_is_sent()
    {
        using var box = await Mailbox.CreateAsync(DatabaseKind.Sqlite);
        var wrong = await box.AddAsync("wrong", address: "weg@example.org");
        await box.AddAsync("right");
        var carrier = new RecordingCarrier(message => message.Id == wrong.Id ? throw new DeliveryException("No such mailbox.") { IsFinal = true } : Task.CompletedTask);
        Assert.Equal(1, await box.DeliverAsync(carrier));
        Assert.True((await box.GetAsync(wrong.Id)).IsGivenUp);
    }

    [Fact]
    public async Task A_server_that_is_down_is_not_asked_for_every_message()
    {
        using var box = await Mailbox.CreateAsync(DatabaseKind.Sqlite);
        for (var number = 0; number < 5; number++)
            await box.AddAsync($"mail {number}");
        var carrier = new RecordingCarrier(_ => throw new DeliveryException("Not reached.") { IsDown = true });
        Assert.Equal(0, await box.DeliverAsync(carrier));
        Assert.Single(carrier.Taken);
        Assert.Equal(new MessageCounts(4, 0, 1, 0), await box.Log.CountAsync());
    }

    [Fact]
    public async Task A_message_that_cannot_be_put_into_words_keeps_no_other_back()
    {
        using var box = await Mailbox.CreateAsync(DatabaseKind.Sqlite);
        var damaged = Mailbox.Mail("damaged", box.District.Clock.GetCurrentInstant());
        damaged.Facts = "{";
        await box.District.AddAsync(damaged);
        await box.AddAsync("right");
        Assert.Equal(1, await box.DeliverAsync(new RecordingCarrier()));
        Assert.Contains("JsonException", (await box.GetAsync(damaged.Id)).Failure!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_ride_after_its_day()
    {
        using var box = await Mailbox.CreateAsync(DatabaseKind.Sqlite);
        var message = await box.AddAsync("mail");
        box.District.Clock.Advance(Duration.FromDays(2));
        var carrier = new RecordingCarrier();
        Assert.Equal(0, await box.DeliverAsync(carrier));
        Assert.Empty(carrier.Taken);
        Assert.True((await box.GetAsync(message.Id)).IsGivenUp);
    }

    [Fact]
    public async Task An_invitation_that_was_sent_leaves_no_key_behind()
    {
        using var box = await Mailbox.CreateAsync(DatabaseKind.Sqlite);
        var message = Mailbox.Mail("invited", box.District.Clock.GetCurrentInstant(), kind: MessageKind.Invited);
        message.Facts = """{"Path":"/drive/secret"}""";
        await box.District.AddAsync(message);
        Assert.Equal(1, await box.DeliverAsync(new RecordingCarrier()));
        Assert.DoesNotContain("secret", (await box.GetAsync(message.Id)).Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_an_e_mail_becomes_one_file_however_often_it_is_sent()
    {
        using var box = await Mailbox.CreateAsync(DatabaseKind.Sqlite);
        var message = await box.AddAsync("mail");
        Assert.Equal(1, await box.Delivery().DeliverAsync(TestContext.Current.CancellationToken));
        await using (var again = new MailFolderCarrier(box.Options.OutboxFolder, "fahrten@example.org", box.District.Clock))
            await again.CarryAsync(message, new PlainTexts().Compose(message, "ar", new Uri("https://fahrten.example.org/ride/K7Q2M-9XARD"), false), TestContext.Current.CancellationToken);
        var file = Assert.Single(Directory.GetFiles(box.Options.OutboxFolder));
        using var mail = await MimeKit.MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal($"{message.Id}@example.org", mail.MessageId);
        Assert.Contains("Grüße <Promised>", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("&lt;Promised&gt;", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("ar", mail.Body!.Headers[MimeKit.HeaderId.ContentLanguage]);
    }

    [Fact]
    public async Task Operators_see_no_address()
    {
        using var box = await Mailbox.CreateAsync(DatabaseKind.Sqlite);
        await box.AddAsync("mail", address: "anna@example.org");
        await box.AddAsync("sms", MessageChannel.Sms, "+4915112345678");
        Assert.Equal(["…678", "a…@example.org"], (await box.Log.ListAsync(10, TestContext.Current.CancellationToken)).Select(message => message.Address).Order(StringComparer.Ordinal).Reverse());
    }
}
