using Microsoft.EntityFrameworkCore.ChangeTracking;
using Mobilitaet.District.Offers;

namespace Mobilitaet.District.Database.Configurations;

/// <summary>Tells EF Core whether the exceptions of a session changed.</summary>
internal sealed class SessionExceptionsComparer() : ValueComparer<List<SessionException>>(
    (one, other) => one == other || (one != null && other != null && one.SequenceEqual(other)),
    exceptions => exceptions.Aggregate(0, (hash, exception) => HashCode.Combine(hash, exception)),
    exceptions => exceptions.ToList());
