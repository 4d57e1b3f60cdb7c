using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mobilitaet.District.Jobs;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Reachability.TravelTables;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Keys and relations of the travel table and of job runs.</summary>
internal sealed class WorkTables :
    IEntityTypeConfiguration<TravelTable>,
    IEntityTypeConfiguration<TravelTableEntry>,
    IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<TravelTable> builder)
    {
        builder.Property(table => table.Id).ValueGeneratedNever();
        builder.Property(table => table.InputHash).HasMaxLength(64);
        builder.Property(table => table.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<TravelTableEntry> builder)
    {
        builder.HasKey(entry => new { entry.MunicipalityAgs, entry.OfferId, entry.Mode });
        builder.HasOne<Municipality>().WithMany().HasForeignKey(entry => entry.MunicipalityAgs);
        builder.HasOne<Offer>().WithMany().HasForeignKey(entry => entry.OfferId);
    }

    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.Property(run => run.Job).HasMaxLength(60);
        builder.Property(run => run.Subject).HasMaxLength(60);
        builder.HasIndex(run => new { run.Job, run.StartedAt });
        builder.HasIndex(run => run.State);
    }
}
