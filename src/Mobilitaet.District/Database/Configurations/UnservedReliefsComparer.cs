using Microsoft.EntityFrameworkCore.ChangeTracking;
using Mobilitaet.District.DayPlans;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Tells EF Core whether what would help changed.</summary>
internal sealed class UnservedReliefsComparer() : ValueComparer<List<UnservedRelief>>(
    (one, other) => one == other || (one != null && other != null && one.SequenceEqual(other)),
    reliefs => reliefs.Aggregate(0, (hash, relief) => HashCode.Combine(hash, relief)),
    reliefs => reliefs.ToList());
