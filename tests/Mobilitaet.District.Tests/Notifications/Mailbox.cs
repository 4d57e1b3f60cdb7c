using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Mobilitaet.District.Database;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Notifications.Sending;
using NodaTime;

namespace Mobilitaet.District.Tests.Notifications;

/// <summary>A district with messages to send, and its clock.</summary>
internal sealed class Mailbox : IDisposable
{
    private Mailbox(TestDistrict district)
    {
        District = district;
        Options = new DistrictOptions { Database = district.ConnectionString, NetworkPath = "none", DataFolder = district.Folder };
        Queue = new MessageQueue(district.Database, district.Clock);
        Log = new MessageLog(district.Database, district.Clock);
    }

    public TestDistrict District { get; }

    public DistrictOptions Options { get; }

    public MessageQueue Queue { get; }

    public MessageLog Log { get; }

    public static async Task<Mailbox> CreateAsync(DatabaseKind kind) => new(await TestDistrict.CreateAsync(kind));

    public static Message Mail(string key, Instant now, MessageChannel channel = MessageChannel.Email, string address = "gast@example.org", MessageKind kind = MessageKind.Promised) => new()
    {
        Key = key,
        Kind = kind,
        Channel = channel,
        Address = address,
        Language = "de",
        Facts = """{"Date":"2026-11-24","BookingCode":"K7Q2M-9XARD"}""",
        CreatedAt = now,
        DueAt = now,
    };

    public async Task<Message> AddAsync(string key, MessageChannel channel = MessageChannel.Email, string address = "gast@example.org", MessageKind kind = MessageKind.Promised)
    {
        var message = Mail(key, District.Clock.GetCurrentInstant(), channel, address, kind);
        await District.AddAsync(message);
        return message;
    }

    public async Task<Message> GetAsync(string id)
    {
        await using var context = District.Open();
        return await context.Messages.AsNoTracking().SingleAsync(message => message.Id == id);
    }

    public MessageDelivery Delivery() => new(Queue, new PlainTexts(), Options, District.Clock, NullLogger<MessageDelivery>.Instance);

    public Task<int> DeliverAsync(IMessageCarrier carrier, CancellationToken cancellation = default) =>
        Delivery().DeliverAsync(new Dictionary<MessageChannel, IMessageCarrier> { [MessageChannel.Email] = carrier }, null, cancellation);

    public void Dispose() => District.Dispose();
}
