using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Mobilitaet.District.Database.Sqlite;

/// <summary>Stores a date as ISO text, which sorts like the dates.</summary>
internal sealed class LocalDateAsText() : ValueConverter<LocalDate, string>(
    date => LocalDatePattern.Iso.Format(date),
    text => LocalDatePattern.Iso.Parse(text).Value);
