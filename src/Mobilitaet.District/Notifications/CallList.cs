using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;
using NodaTime;

namespace Mobilitaet.District.Notifications;

/// <summary>Whom coordinators should telephone: those who asked by telephone, and all with only a number while there is no SMS gateway.</summary>
public sealed class CallList(DistrictDatabase database, DistrictOptions options, IClock clock)
{
    /// <summary>The open calls, oldest first; those whose day is over are left out.</summary>
    /// <exception cref="Routing.InputException">The settings are not understood.</exception>
    public async Task<List<PersonToCall>> ListAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        await using var context = database.CreateContext();
        var messages = await Open(context).AsNoTracking().OrderBy(message => message.CreatedAt).ThenBy(message => message.Id).ToListAsync(cancellation);
        var riders = messages.Select(message => message.RideRequestId).OfType<int>().ToList();
        var names = await context.RideRequests.Where(request => riders.Contains(request.Id)).ToDictionaryAsync(request => request.Id, request => request.Name, cancellation);
        var driving = messages.Select(message => message.DriverId).OfType<int>().ToList();
        var drivers = await context.Drivers.Where(driver => driving.Contains(driver.Id)).ToDictionaryAsync(driver => driver.Id, driver => driver.Name, cancellation);
        return [.. messages.Where(message => !message.IsOver(now, options.Zone)).Select(message => new PersonToCall(message,
            message.RideRequestId is { } request ? names.GetValueOrDefault(request) : message.DriverId is { } driver ? drivers.GetValueOrDefault(driver) : null))];
    }

    /// <summary>Somebody was told; false when it was done already.</summary>
    public async Task<bool> MarkToldAsync(string id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var now = clock.GetCurrentInstant();
        return await Open(context).Where(message => message.Id == id).ExecuteUpdateAsync(
            message => message.SetProperty(m => m.SentAt, now).SetProperty(m => m.DueAt, now).SetProperty(m => m.Failure, (string?)null), cancellation) == 1;
    }

    private IQueryable<Message> Open(DistrictContext context)
    {
        var isSmsCalled = !options.LoadNotifications().HasSmsGateway;
        return context.Messages.Where(message => message.SentAt == null && message.DueAt < Message.Never
            && (message.Channel == MessageChannel.Call || (isSmsCalled && message.Channel == MessageChannel.Sms)));
    }
}
