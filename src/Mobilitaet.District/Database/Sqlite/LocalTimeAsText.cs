using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Database.Sqlite;

/// <summary>Stores a time of day as <c>HH:mm:ss</c>, which sorts like the times.</summary>
internal sealed class LocalTimeAsText() : ValueConverter<LocalTime, string>(
    time => LocalTimePattern.GeneralIso.Format(time),
    text => LocalTimePattern.GeneralIso.Parse(text).Value);
