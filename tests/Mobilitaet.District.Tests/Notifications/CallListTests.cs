using Mobilitaet.District.Database;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Notifications.Sending;
using NodaTime;

namespace Mobilitaet.District.Tests.Notifications;

public sealed class CallListTests
{
    [Theory]
    [ClassData<EveryDatabase>]
    public async Task Those_to_be_called_stay_listed_until_they_are_told(DatabaseKind kind)
    {
        using var box = await Mailbox.CreateAsync(kind);
        var call = await box.AddAsync("call", MessageChannel.Call, "05651 123456");
        await box.AddAsync("mail");
        var list = new CallList(box.District.Database, box.Options, box.District.Clock);
        await box.DeliverAsync(new RecordingCarrier());
        Assert.Equal(call.Id, Assert.Single(await list.ListAsync()).Message.Id);
        Assert.True(await list.MarkToldAsync(call.Id));
        Assert.False(await list.MarkToldAsync(call.Id));
        Assert.Empty(await list.ListAsync());
        Assert.NotNull((await box.GetAsync(call.Id)).SentAt);
    }

    [Fact]
    public async Task Sms_are_telephoned_while_there_is_no_gateway_and_nobody_after_the_day()
    {
        using var box = await Mailbox.CreateAsync(DatabaseKind.Sqlite);
        await box.AddAsync("sms", MessageChannel.Sms, "0151 123456");
        var list = new CallList(box.District.Database, box.Options, box.District.Clock);
        Assert.Single(await list.ListAsync());
        var settings = Path.Combine(box.District.Folder, NotificationSettings.FileName);
        await File.WriteAllTextAsync(settings, """{"sms": {"url": "https://sms.example.org"}}""", TestContext.Current.CancellationToken);
        Assert.Empty(await list.ListAsync());
        File.Delete(settings);
        box.District.Clock.Advance(Duration.FromDays(2));
        Assert.Empty(await list.ListAsync());
    }
}
