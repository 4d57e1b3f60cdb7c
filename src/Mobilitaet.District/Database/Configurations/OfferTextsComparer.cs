using Microsoft.EntityFrameworkCore.ChangeTracking;
using Mobilitaet.District.Offers;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Tells EF Core whether translations changed.</summary>
internal sealed class OfferTextsComparer() : ValueComparer<List<OfferText>>(
    (one, other) => one == other || (one != null && other != null && one.SequenceEqual(other)),
    texts => texts.Aggregate(0, (hash, text) => HashCode.Combine(hash, text)),
    texts => texts.ToList());
