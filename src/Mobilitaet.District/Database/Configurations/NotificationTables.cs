using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mobilitaet.District.Audit;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Notifications;
using Mobilitaet.District.Rides;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Keys and lengths of messages and of the audit.</summary>
internal sealed class NotificationTables :
    IEntityTypeConfiguration<Message>,
    IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(message => message.Id).HasMaxLength(32);
        builder.Property(message => message.Key).HasMaxLength(200);
        builder.HasIndex(message => message.Key).IsUnique();
        builder.Property(message => message.Language).HasMaxLength(10);
        builder.HasIndex(message => new { message.SentAt, message.DueAt });
        builder.Ignore(message => message.IsGivenUp);
        builder.HasOne<Driver>().WithMany().HasForeignKey(message => message.DriverId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RideRequest>().WithMany().HasForeignKey(message => message.RideRequestId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Actor).HasMaxLength(100);
        builder.Property(entry => entry.Action).HasMaxLength(60);
        builder.Property(entry => entry.Subject).HasMaxLength(100);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => entry.Subject);
    }
}
