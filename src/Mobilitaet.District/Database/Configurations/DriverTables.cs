using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mobilitaet.District.DayPlans;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Rides;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Keys and relations of drivers, of when they are there, of what they were asked and of what they reported.</summary>
internal sealed class DriverTables :
    IEntityTypeConfiguration<Driver>,
    IEntityTypeConfiguration<DriverAvailability>,
    IEntityTypeConfiguration<DriverException>,
    IEntityTypeConfiguration<Assignment>,
    IEntityTypeConfiguration<StopEvent>
{
    public void Configure(EntityTypeBuilder<Driver> builder)
    {
        builder.Property(driver => driver.Code).HasMaxLength(60);
        builder.HasIndex(driver => driver.Code).IsUnique();
        builder.Property(driver => driver.Language).HasMaxLength(10).HasDefaultValue("de");
        builder.Property(driver => driver.AccessKeyHash).HasMaxLength(64);
        builder.HasIndex(driver => driver.AccessKeyHash).IsUnique();
        builder.HasMany(driver => driver.Availabilities).WithOne().HasForeignKey(availability => availability.DriverId);
        builder.HasMany(driver => driver.Exceptions).WithOne().HasForeignKey(exception => exception.DriverId);
    }

    public void Configure(EntityTypeBuilder<DriverAvailability> builder) =>
        builder.HasIndex(availability => availability.Weekday);

    public void Configure(EntityTypeBuilder<DriverException> builder) =>
        builder.HasIndex(exception => new { exception.LastDay, exception.FirstDay });

    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.HasOne(assignment => assignment.Driver).WithMany().HasForeignKey(assignment => assignment.DriverId);
        builder.HasOne<RideRequest>().WithMany().HasForeignKey(assignment => assignment.RideRequestId);
        builder.HasIndex(assignment => new { assignment.RideRequestId, assignment.RideIndex, assignment.DriverId }).IsUnique();
        builder.HasIndex(assignment => assignment.Date);
        builder.HasIndex(assignment => new { assignment.State, assignment.AnswerBy });
    }

    public void Configure(EntityTypeBuilder<StopEvent> builder)
    {
        builder.HasOne<RideRequest>().WithMany().HasForeignKey(stop => stop.RideRequestId);
        builder.HasOne<Driver>().WithMany().HasForeignKey(stop => stop.DriverId);
        // A second tap on the same button says nothing new.
        builder.HasIndex(stop => new { stop.RideRequestId, stop.RideIndex, stop.Kind }).IsUnique();
    }
}
