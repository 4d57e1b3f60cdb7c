using System.Text.Json;
using Mobilitaet.District.Database;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Rides;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Mobilitaet.District.Notifications;

/// <summary>Writes what somebody must be told into the same transaction as what it tells of; sending is a job of its own.</summary>
internal static class Outbox
{
    /// <summary>How facts are written.</summary>
    public static JsonSerializerOptions FactsJson { get; } = new JsonSerializerOptions { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault }
        .ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    /// <param name="context">The open unit of work; the caller saves.</param>
    /// <param name="request">To whom.</param>
    /// <param name="kind">What it is about.</param>
    /// <param name="occasion">What makes this message another one than the last of its kind, such as the number of a promise.</param>
    /// <param name="facts">What it says.</param>
    /// <param name="now">The present moment.</param>
    public static void TellRider(DistrictContext context, RideRequest request, MessageKind kind, string occasion, MessageFacts facts, Instant now)
    {
        if (FindChannel(request.Email, request.Phone, request.Source == RideSource.Phone) is var (channel, address))
            Add(context, channel, address, kind, $"rider {request.Id} {occasion}", request.Language, facts with { BookingCode = request.Code }, now, null, request.Id);
    }

    /// <inheritdoc cref="TellRider"/>
    public static void TellDriver(DistrictContext context, Driver driver, MessageKind kind, string occasion, MessageFacts facts, Instant now)
    {
        if (FindChannel(driver.Email, driver.Phone, mayBeCalled: false) is var (channel, address))
            Add(context, channel, address, kind, $"driver {driver.Id} {occasion}", driver.Language, facts, now, driver.Id, null);
    }

    /// <summary>Null for those who left neither address nor number: they look at their page.</summary>
    private static (MessageChannel Channel, string Address)? FindChannel(string? email, string? phone, bool mayBeCalled) => (email, phone) switch
    {
        ({ Length: > 0 }, _) => (MessageChannel.Email, email),
        (_, { Length: > 0 }) => (mayBeCalled ? MessageChannel.Call : MessageChannel.Sms, phone),
        _ => null,
    };

    private static void Add(
        DistrictContext context, MessageChannel channel, string address, MessageKind kind, string occasion, string language, MessageFacts facts, Instant now, int? driver, int? request) =>
        context.Messages.Add(new Message
        {
            Key = $"{kind} {occasion}",
            Kind = kind,
            Channel = channel,
            Address = address,
            Language = language,
            Facts = JsonSerializer.Serialize(facts, FactsJson),
            DriverId = driver,
            RideRequestId = request,
            CreatedAt = now,
            DueAt = now,
        });
}
