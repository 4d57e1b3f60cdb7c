using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Audit;
using Mobilitaet.District.Database;
using Mobilitaet.District.Notifications;
using NodaTime;

namespace Mobilitaet.District.Drivers;

/// <summary>Personal links of drivers: a key of 128 bits of which only the hash is stored. A new invitation makes the old link useless.</summary>
public sealed class DriverAccess(DistrictDatabase database, IClock clock)
{
    private const int KeyBytes = 16;

    /// <summary>Makes a new key, sends the link to the driver's address if there is one, and returns the key, which cannot be read again.</summary>
    /// <exception cref="InvalidOperationException">There is no such driver.</exception>
    public async Task<string> InviteAsync(int driver, string actor, CancellationToken cancellation = default)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        var now = clock.GetCurrentInstant();
        await using var context = database.CreateContext();
        var invited = await context.Drivers.FirstOrDefaultAsync(other => other.Id == driver, cancellation) ?? throw new InvalidOperationException($"There is no driver {driver}.");
        invited.AccessKeyHash = HashOf(key);
        Outbox.TellDriver(context, invited, MessageKind.Invited, $"invited {invited.AccessKeyHash[..12]}", new MessageFacts { Path = $"/drive/{key}" }, now);
        context.AuditEntries.Add(new AuditEntry { At = now, Actor = actor, Action = "driver.invite", Subject = $"driver {driver}" });
        await context.SaveChangesAsync(cancellation);
        return key;
    }

    /// <summary>The active driver with this key; null when nobody has it.</summary>
    public async Task<int?> FindAsync(string? key, CancellationToken cancellation = default)
    {
        if (key is not { Length: 2 * KeyBytes })
            return null;
        var hash = HashOf(key);
        await using var context = database.CreateContext();
        return await context.Drivers.AsNoTracking().Where(driver => driver.AccessKeyHash == hash && driver.IsActive).Select(driver => (int?)driver.Id).FirstOrDefaultAsync(cancellation);
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
