using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Rides;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Keys, lengths and relations of ride requests, drivers and their availabilities.</summary>
internal sealed class RideTables :
    IEntityTypeConfiguration<RideRequest>,
    IEntityTypeConfiguration<Driver>,
    IEntityTypeConfiguration<DriverAvailability>
{
    public void Configure(EntityTypeBuilder<RideRequest> builder)
    {
        builder.Property(request => request.Code).HasMaxLength(60);
        builder.HasIndex(request => request.Code).IsUnique();
        builder.HasIndex(request => request.Date);
        builder.ComplexProperty(request => request.Party);
        builder.HasOne(request => request.Offer).WithMany().HasForeignKey(request => request.OfferId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Driver> builder)
    {
        builder.Property(driver => driver.Code).HasMaxLength(60);
        builder.HasIndex(driver => driver.Code).IsUnique();
        builder.HasMany(driver => driver.Availabilities).WithOne().HasForeignKey(availability => availability.DriverId);
    }

    public void Configure(EntityTypeBuilder<DriverAvailability> builder) =>
        builder.HasIndex(availability => availability.Weekday);
}
