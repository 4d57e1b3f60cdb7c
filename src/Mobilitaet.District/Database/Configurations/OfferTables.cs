using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Mobilitaet.District.Offers;
using Mobilitaet.District.Offers.Importing;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Keys, lengths and relations of municipalities, places, providers, offers, sessions and imports of offers.</summary>
internal sealed class OfferTables :
    IEntityTypeConfiguration<Municipality>,
    IEntityTypeConfiguration<Place>,
    IEntityTypeConfiguration<Provider>,
    IEntityTypeConfiguration<Offer>,
    IEntityTypeConfiguration<Session>,
    IEntityTypeConfiguration<OfferImportRun>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.HasKey(municipality => municipality.Ags);
        builder.Property(municipality => municipality.Ags).HasMaxLength(8);
        builder.Property(municipality => municipality.Name).HasMaxLength(100);
        builder.Property(municipality => municipality.Kind).HasMaxLength(40);
        builder.Property(municipality => municipality.Postcode).HasMaxLength(10);
    }

    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.Property(place => place.Name).HasMaxLength(100);
        builder.HasIndex(place => new { place.MunicipalityAgs, place.Name }).IsUnique();
        builder.HasOne(place => place.Municipality).WithMany(municipality => municipality.Places).HasForeignKey(place => place.MunicipalityAgs);
    }

    public void Configure(EntityTypeBuilder<Provider> builder) => builder.HasIndex(provider => provider.Name);

    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.Property(offer => offer.Id).HasMaxLength(60);
        builder.Property(offer => offer.Title).HasMaxLength(300);
        builder.Property(offer => offer.PlaceName).HasMaxLength(100);
        builder.HasIndex(offer => offer.Category);
        builder.Property(offer => offer.Source).HasMaxLength(200);
        builder.HasIndex(offer => offer.Source);
        builder.Property(offer => offer.Texts).HasConversion<OfferTextsAsJson, OfferTextsComparer>();
        builder.HasOne(offer => offer.Provider).WithMany().HasForeignKey(offer => offer.ProviderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(offer => offer.Municipality).WithMany().HasForeignKey(offer => offer.MunicipalityAgs).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(session => session.Exceptions).HasConversion<SessionExceptionsAsJson, SessionExceptionsComparer>();
        builder.HasOne(session => session.Offer).WithMany(offer => offer.Sessions).HasForeignKey(session => session.OfferId);
    }

    public void Configure(EntityTypeBuilder<OfferImportRun> builder)
    {
        builder.Property(run => run.Source).HasMaxLength(200);
        builder.HasIndex(run => run.RunAt);
    }
}
