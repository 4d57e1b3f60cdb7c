using System.Globalization;
using CsvHelper;
using Mobilitaet.Routing;
using NodaTime;

namespace Mobilitaet.District.Demo.Offers;

/// <summary>The current row of a demo table; every reading throws a <see cref="FormatException"/> that names the column.</summary>
internal readonly struct DemoRow(CsvReader reader)
{
    public string Text(string column) => FindText(column) ?? throw new FormatException($"{column} is empty");

    public string? FindText(string column) => reader.GetString(column) is { Length: > 0 } text ? text : null;

    public string[] List(string column) => FindText(column)?.Split('|') ?? [];

    public int Number(string column) => FindNumber(column) ?? throw new FormatException($"{column} is empty");

    public int? FindNumber(string column)
    {
        if (FindText(column) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{column} '{text}' is not a whole number");
    }

    public bool YesNo(string column) => Text(column) switch
    {
        "yes" => true,
        "no" => false,
        var other => throw new FormatException($"{column} '{other}' is neither yes nor no"),
    };

    public GeoPoint Position(string latitudeColumn, string longitudeColumn)
    {
        var at = new GeoPoint(Degrees(latitudeColumn), Degrees(longitudeColumn));
        return at.IsValid ? at : throw new FormatException($"{latitudeColumn}, {longitudeColumn} are not a position on the globe");
    }

    public LocalTime Time(string column) => DemoFormat.Time(Text(column));

    public LocalTime? FindTime(string column) => FindText(column) is { } text ? DemoFormat.Time(text) : null;

    public LocalDate Date(string column) => DemoFormat.Date(Text(column));

    public LocalDate? FindDate(string column) => FindText(column) is { } text ? DemoFormat.Date(text) : null;

    private double Degrees(string column) => double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
        ? degrees
        : throw new FormatException($"{column} '{Text(column)}' is not a number of degrees");
}
