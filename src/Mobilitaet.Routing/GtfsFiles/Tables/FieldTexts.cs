using System.Text;
using System.Text.Unicode;

namespace Mobilitaet.Routing.GtfsFiles.Tables;

/// <summary>Reads the bytes of a field as text: UTF-8, or Windows-1252 where they are none.</summary>
internal static class FieldTexts
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> field)
    {
        // Nearly every field has nothing to trim.
        if (field.IsEmpty || (!IsSpace(field[0]) && !IsSpace(field[^1])))
            return field;
        var start = 0;
        while (start < field.Length && IsSpace(field[start]))
            start++;
        var end = field.Length;
        while (end > start && IsSpace(field[end - 1]))
            end--;
        return field[start..end];
    }

    public static string Decode(ReadOnlySpan<byte> field, out bool wrongEncoding)
    {
        wrongEncoding = !Utf8.IsValid(field);
        return (wrongEncoding ? Western : Encoding.UTF8).GetString(field);
    }

    /// <summary>For notices: never fails, never long.</summary>
    public static string Quote(ReadOnlySpan<byte> field) =>
        field.Length <= 60 ? $"'{Decode(field, out _)}'" : $"'{Decode(field[..60], out _)}…'";

    private static bool IsSpace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
