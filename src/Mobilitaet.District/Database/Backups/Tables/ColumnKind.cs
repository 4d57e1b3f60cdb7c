namespace Mobilitaet.District.Database.Backups.Tables;

/// <summary>What a column holds, independent of the database; the comments name the type of its values in memory.</summary>
internal enum ColumnKind
{
    /// <summary><see cref="string"/>.</summary>
    Text,

    /// <summary>16 bits, as <see cref="long"/>.</summary>
    Short,

    /// <summary>32 bits, as <see cref="long"/>.</summary>
    Integer,

    /// <summary><see cref="long"/>.</summary>
    Long,

    /// <summary>32 bits, as <see cref="double"/>.</summary>
    Real,

    /// <summary><see cref="double"/>.</summary>
    Double,

    /// <summary><see cref="decimal"/>.</summary>
    Decimal,

    /// <summary><see cref="bool"/>.</summary>
    Boolean,

    /// <summary><see cref="NodaTime.LocalDate"/>.</summary>
    Date,

    /// <summary><see cref="NodaTime.LocalTime"/>.</summary>
    Time,

    /// <summary><see cref="NodaTime.Instant"/>.</summary>
    Instant,

    /// <summary>An array of <see cref="byte"/>.</summary>
    Bytes,

    /// <summary><see cref="Guid"/>.</summary>
    Uuid,

    /// <summary>A JSON document, as <see cref="string"/>.</summary>
    Json,

    /// <summary>A list of <see cref="string"/>, which may hold null.</summary>
    TextList,

    /// <summary>32 bits each, as a list of <see cref="long"/>, which may hold null.</summary>
    IntegerList,

    /// <summary>A list of <see cref="long"/>, which may hold null.</summary>
    LongList,

    /// <summary>A list of <see cref="double"/>, which may hold null.</summary>
    DoubleList,
}
