using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mobilitaet.District.Reachability.Reports;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Keys and relations of stored reachability reports; everything of a report goes with it.</summary>
internal sealed class ReachTables : IEntityTypeConfiguration<ReachReport>, IEntityTypeConfiguration<ReachReportPart>
{
    public void Configure(EntityTypeBuilder<ReachReport> builder)
    {
        builder.Property(report => report.InputHash).HasMaxLength(64);
        builder.HasIndex(report => new { report.FirstDay, report.InputHash }).IsUnique();
        builder.HasMany(report => report.Parts).WithOne().HasForeignKey(part => part.ReachReportId);
    }

    public void Configure(EntityTypeBuilder<ReachReportPart> builder) =>
        builder.HasIndex(part => new { part.ReachReportId, part.Number }).IsUnique();
}
