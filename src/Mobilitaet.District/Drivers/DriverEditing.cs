using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Audit;
using Mobilitaet.District.Database;
using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>What drivers change of themselves: their week, days out of the ordinary, and whether they want to be asked first.</summary>
public sealed class DriverEditing(DistrictDatabase database, IClock clock)
{
    /// <summary>The driver with week and coming exceptions; null when there is none.</summary>
    public async Task<Driver?> FindAsync(int id, LocalDate today, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Drivers.AsNoTracking().AsSplitQuery()
            .Include(driver => driver.Availabilities.OrderBy(availability => availability.Weekday).ThenBy(availability => availability.From))
            .Include(driver => driver.Exceptions.Where(exception => exception.LastDay >= today).OrderBy(exception => exception.FirstDay))
            .FirstOrDefaultAsync(driver => driver.Id == id, cancellation);
    }

    /// <summary>All drivers by key.</summary>
    public async Task<List<Driver>> ListAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Drivers.AsNoTracking().OrderBy(driver => driver.Code).ToListAsync(cancellation);
    }

    /// <summary>What a coordinator writes down of a driver: how to be reached, and until when the papers that were seen are valid.</summary>
    public async Task SetPapersAsync(int id, string? phone, string? email, LocalDate? licenceUntil, LocalDate? certificateUntil, bool isActive, string actor, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var driver = await context.Drivers.FirstAsync(other => other.Id == id, cancellation);
        (driver.Phone, driver.Email, driver.LicenceUntil, driver.ChildrenAloneCertificateUntil, driver.IsActive) = (phone, email, licenceUntil, certificateUntil, isActive);
        context.AuditEntries.Add(new AuditEntry { At = clock.GetCurrentInstant(), Actor = actor, Action = "driver.papers", Subject = $"driver {id}" });
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Replaces the weekly hours.</summary>
    public async Task SetWeekAsync(int id, IReadOnlyList<DriverAvailability> week, bool asksFirst, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var driver = await context.Drivers.Include(other => other.Availabilities).FirstAsync(other => other.Id == id, cancellation);
        driver.Availabilities.Clear();
        driver.Availabilities.AddRange(week.Select(span => new DriverAvailability { Weekday = span.Weekday, From = span.From, Until = span.Until }));
        driver.AsksFirst = asksFirst;
        Write(context, id, "driver.week", string.Join(", ", week.Select(span => FormattableString.Invariant($"{span.Weekday} {span.From:HH:mm}-{span.Until:HH:mm}"))));
        await context.SaveChangesAsync(cancellation);
    }

    public async Task AddExceptionAsync(DriverException exception, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        context.DriverExceptions.Add(exception);
        Write(context, exception.DriverId, "driver.exception", FormattableString.Invariant($"{exception.Kind} {exception.FirstDay:uuuu-MM-dd} {exception.LastDay:uuuu-MM-dd}"));
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Only the driver's own.</summary>
    public async Task RemoveExceptionAsync(int driver, int exception, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (await context.DriverExceptions.Where(other => other.Id == exception && other.DriverId == driver).ExecuteDeleteAsync(cancellation) == 0)
            return;
        Write(context, driver, "driver.exception.remove", null);
        await context.SaveChangesAsync(cancellation);
    }

    private void Write(DistrictContext context, int driver, string action, string? detail) => context.AuditEntries.Add(
        new AuditEntry { At = clock.GetCurrentInstant(), Actor = $"driver {driver}", Action = action, Subject = $"driver {driver}", Detail = detail });
}
