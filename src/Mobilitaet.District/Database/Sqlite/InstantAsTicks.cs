using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Mobilitaet.District.Database.Sqlite;

/// <summary>Stores an instant as ticks (100 ns) since 1970, UTC.</summary>
internal sealed class InstantAsTicks() : ValueConverter<Instant, long>(
    instant => instant.ToUnixTimeTicks(),
    ticks => Instant.FromUnixTimeTicks(ticks));
