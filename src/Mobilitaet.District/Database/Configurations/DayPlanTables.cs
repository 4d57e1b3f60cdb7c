using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mobilitaet.District.DayPlans;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Keys and relations of day plans; one plan a day, and everything of a plan goes with it.</summary>
internal sealed class DayPlanTables :
    IEntityTypeConfiguration<DayPlan>,
    IEntityTypeConfiguration<Tour>,
    IEntityTypeConfiguration<TourStop>,
    IEntityTypeConfiguration<UnservedRide>,
    IEntityTypeConfiguration<DriverToAsk>
{
    public void Configure(EntityTypeBuilder<DayPlan> builder)
    {
        builder.HasIndex(plan => plan.Date).IsUnique();
        builder.Property(plan => plan.Version).IsConcurrencyToken();
        builder.Property(plan => plan.InputHash).HasMaxLength(64);
        builder.HasMany(plan => plan.Tours).WithOne().HasForeignKey(tour => tour.DayPlanId);
        builder.HasMany(plan => plan.Unserved).WithOne().HasForeignKey(ride => ride.DayPlanId);
        builder.HasMany(plan => plan.DriversToAsk).WithOne().HasForeignKey(asked => asked.DayPlanId);
    }

    public void Configure(EntityTypeBuilder<Tour> builder)
    {
        builder.HasOne(tour => tour.Driver).WithMany().HasForeignKey(tour => tour.DriverId);
        builder.HasMany(tour => tour.Stops).WithOne().HasForeignKey(stop => stop.TourId);
    }

    public void Configure(EntityTypeBuilder<TourStop> builder)
    {
        builder.HasIndex(stop => new { stop.TourId, stop.Sequence }).IsUnique();
        builder.HasOne(stop => stop.RideRequest).WithMany().HasForeignKey(stop => stop.RideRequestId);
    }

    public void Configure(EntityTypeBuilder<UnservedRide> builder)
    {
        builder.HasIndex(ride => new { ride.DayPlanId, ride.RideRequestId }).IsUnique();
        builder.HasOne(ride => ride.RideRequest).WithMany().HasForeignKey(ride => ride.RideRequestId);
        builder.Property(ride => ride.Reliefs).HasConversion<UnservedReliefsAsJson, UnservedReliefsComparer>();
    }

    public void Configure(EntityTypeBuilder<DriverToAsk> builder)
    {
        builder.HasIndex(asked => new { asked.DayPlanId, asked.DriverId }).IsUnique();
        builder.HasOne(asked => asked.Driver).WithMany().HasForeignKey(asked => asked.DriverId);
    }
}
