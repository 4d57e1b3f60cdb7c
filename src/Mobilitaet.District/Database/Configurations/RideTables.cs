using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mobilitaet.District.Drivers;
using Mobilitaet.District.Rides;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Keys, lengths and relations of ride requests, their rides and what was promised.</summary>
internal sealed class RideTables :
    IEntityTypeConfiguration<RideRequest>,
    IEntityTypeConfiguration<Ride>,
    IEntityTypeConfiguration<RideSeries>,
    IEntityTypeConfiguration<SeriesRide>,
    IEntityTypeConfiguration<RidePromise>
{
    public void Configure(EntityTypeBuilder<RideRequest> builder)
    {
        builder.Property(request => request.Code).HasMaxLength(60);
        builder.HasIndex(request => request.Code).IsUnique();
        builder.HasIndex(request => request.Date);
        // Each day of a series becomes one request, however often it is made.
        builder.HasIndex(request => new { request.SeriesId, request.Date }).IsUnique();
        builder.HasOne<RideSeries>().WithMany().HasForeignKey(request => request.SeriesId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(request => new { request.State, request.Date });
        builder.Property(request => request.Language).HasMaxLength(10).HasDefaultValue("de");
        builder.HasMany(request => request.Rides).WithOne().HasForeignKey(ride => ride.RideRequestId);
        builder.HasOne(request => request.Offer).WithMany().HasForeignKey(request => request.OfferId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Ride> builder)
    {
        builder.HasKey(ride => new { ride.RideRequestId, ride.Index });
        builder.Property(ride => ride.Index).ValueGeneratedNever();
        builder.ComplexProperty(ride => ride.Party);
        builder.HasOne<Driver>().WithMany().HasForeignKey(ride => ride.LockedDriverId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<RideSeries> builder)
    {
        builder.Property(series => series.Code).HasMaxLength(60);
        builder.HasIndex(series => series.Code).IsUnique();
        builder.Property(series => series.Language).HasMaxLength(10);
        builder.HasMany(series => series.Rides).WithOne().HasForeignKey(ride => ride.RideSeriesId);
    }

    public void Configure(EntityTypeBuilder<SeriesRide> builder)
    {
        builder.HasKey(ride => new { ride.RideSeriesId, ride.Index });
        builder.Property(ride => ride.Index).ValueGeneratedNever();
        builder.ComplexProperty(ride => ride.Party);
    }

    public void Configure(EntityTypeBuilder<RidePromise> builder)
    {
        builder.HasOne<RideRequest>().WithMany().HasForeignKey(promise => promise.RideRequestId);
        builder.HasOne<Driver>().WithMany().HasForeignKey(promise => promise.DriverId);
        // Nobody is ever promised two cars for one ride.
        builder.HasIndex(promise => new { promise.RideRequestId, promise.RideIndex }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
    }
}
