using NodaTime;

namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>Reads typed fields of the current row; what cannot be read becomes a notice and is taken as absent.</summary>
internal static class TableFields
{
    /// <summary>Null when empty.</summary>
    public static string? Text(this GtfsTable table, GtfsColumn column)
    {
        var bytes = table.Bytes(column);
        if (bytes.IsEmpty)
            return null;
        var text = FieldTexts.Decode(bytes, out var wrongEncoding);
        if (wrongEncoding)
            table.Report(GtfsRules.InvalidCharacter, column, $"'{text}' is not encoded as UTF-8; it was read as Windows-1252.");
        return text;
    }

    public static string? RequiredText(this GtfsTable table, GtfsColumn column)
    {
        var text = table.Text(column);
        if (text is null && column.Exists)
            table.Report(GtfsRules.MissingRequiredField, column, $"'{column.Name}' is empty.");
        return text;
    }

    /// <summary>The index of the text in a pool; -1 when empty.</summary>
    public static int Pooled(this GtfsTable table, GtfsColumn column, TextPool pool)
    {
        var bytes = table.Bytes(column);
        if (bytes.IsEmpty)
            return -1;
        return pool.TryFind(bytes, out var index) ? index : pool.Add(table.Text(column)!);
    }

    public static string? PooledText(this GtfsTable table, GtfsColumn column, TextPool pool) =>
        table.Pooled(column, pool) is >= 0 and var index ? pool[index] : null;

    /// <summary>Seconds of the service day; -1 when empty or unreadable.</summary>
    public static int Time(this GtfsTable table, GtfsColumn column)
    {
        var bytes = table.Bytes(column);
        if (bytes.IsEmpty)
            return -1;
        if (FieldValues.TryTime(bytes, out var seconds))
            return seconds;
        table.Report(GtfsRules.InvalidTime, column, $"{FieldTexts.Quote(bytes)} is no time like 08:15:00; it was taken as absent.");
        return -1;
    }

    public static LocalDate? Date(this GtfsTable table, GtfsColumn column)
    {
        var bytes = table.Bytes(column);
        if (bytes.IsEmpty)
            return null;
        if (FieldValues.TryDate(bytes, out var date))
            return date;
        table.Report(GtfsRules.InvalidDate, column, $"{FieldTexts.Quote(bytes)} is no date like 20240131.");
        return null;
    }

    public static double? Number(this GtfsTable table, GtfsColumn column, double least, double most)
    {
        var bytes = table.Bytes(column);
        if (bytes.IsEmpty)
            return null;
        if (!FieldValues.TryNumber(bytes, out var number))
            table.Report(GtfsRules.InvalidFloat, column, $"{FieldTexts.Quote(bytes)} is no number; it was taken as absent.");
        else if (number < least || number > most)
            table.Report(GtfsRules.NumberOutOfRange, column, $"{FieldTexts.Quote(bytes)} is not between {least:0.##} and {most:0.##}; it was taken as absent.");
        else
            return number;
        return null;
    }

    public static int? Whole(this GtfsTable table, GtfsColumn column, int least, int most = int.MaxValue)
    {
        var bytes = table.Bytes(column);
        if (bytes.IsEmpty)
            return null;
        if (!FieldValues.TryWhole(bytes, out var number))
            table.Report(GtfsRules.InvalidInteger, column, $"{FieldTexts.Quote(bytes)} is no whole number; it was taken as absent.");
        else if (number < least || number > most)
            table.Report(GtfsRules.NumberOutOfRange, column, $"{FieldTexts.Quote(bytes)} is out of range; it was taken as absent.");
        else
            return number;
        return null;
    }

    /// <summary>A code from 0 to <paramref name="most"/>; <paramref name="absent"/> when empty, unreadable or unknown.</summary>
    public static int Choice(this GtfsTable table, GtfsColumn column, int most, int absent = 0)
    {
        var bytes = table.Bytes(column);
        if (bytes.IsEmpty)
            return absent;
        if (bytes.Length == 1 && char.IsAsciiDigit((char)bytes[0]) && bytes[0] - '0' <= most)
            return bytes[0] - '0';
        if (!FieldValues.TryWhole(bytes, out var number))
            table.Report(GtfsRules.InvalidInteger, column, $"{FieldTexts.Quote(bytes)} is no whole number; it was taken as absent.");
        else if (number < 0 || number > most)
            table.Report(GtfsRules.UnexpectedEnumValue, column, $"{FieldTexts.Quote(bytes)} is not a known value; it was taken as absent.");
        else
            return number;
        return absent;
    }

    /// <summary>The index that an id stands for; null when empty, unknown (reported) or of a refused row.</summary>
    public static int? Reference(this GtfsTable table, GtfsColumn column, IdIndex ids, string otherFile)
    {
        var bytes = table.Bytes(column);
        if (bytes.IsEmpty)
            return null;
        var index = table.Find(bytes, ids);
        if (index == IdIndex.Unknown)
            table.Report(GtfsRules.ForeignKeyViolation, column, $"{FieldTexts.Quote(bytes)} is not in {otherFile}.");
        return index >= 0 ? index : null;
    }

    /// <summary>A reference without which the row means nothing.</summary>
    public static int? RequiredReference(this GtfsTable table, GtfsColumn column, IdIndex ids, string otherFile)
    {
        if (table.IsEmpty(column))
        {
            table.Report(GtfsRules.MissingRequiredField, column, $"'{column.Name}' is empty; the row was left out.");
            return null;
        }
        return table.Reference(column, ids, otherFile);
    }

    public static int Find(this GtfsTable table, ReadOnlySpan<byte> id, IdIndex ids)
    {
        var index = ids.Find(id);
        if (index != IdIndex.Unknown || System.Text.Unicode.Utf8.IsValid(id))
            return index;
        // Ids in another encoding were decoded when they were added.
        return ids.Find(FieldTexts.Decode(id, out _));
    }
}
