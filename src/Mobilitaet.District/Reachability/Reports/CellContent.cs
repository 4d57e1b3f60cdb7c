using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using Mobilitaet.District.Reachability.Layers;
using Mobilitaet.Routing;
using Mobilitaet.Routing.Reachability;

namespace Mobilitaet.District.Reachability.Reports;

/// <summary>Writes cells as compressed bytes and reads them back: a version, a checksum, then one column after another, which packs better than cell after cell.</summary>
internal static class CellContent
{
    /// <summary>Raised whenever the bytes mean something else than before.</summary>
    public const byte Version = 1;

    private const int Columns = 7;
    private const int HeadLength = 1 + sizeof(ulong);

    public static byte[] Write(ReadOnlySpan<ReachCell> cells)
    {
        var values = new int[cells.Length];
        using var memory = new MemoryStream();
        memory.SetLength(HeadLength);
        memory.Position = HeadLength;
        using (var packed = new DeflateStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var column = 0; column < Columns; column++)
            {
                for (var i = 0; i < cells.Length; i++)
                    values[i] = ValueOf(cells[i], column);
                WriteColumn(packed, values);
            }
        }
        var content = memory.ToArray();
        content[0] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(content.AsSpan(1), XxHash3.HashToUInt64(content.AsSpan(HeadLength)));
        return content;
    }

    /// <exception cref="InputException">The bytes are damaged, of another version, or hold another number of cells.</exception>
    public static void Read(byte[] content, Span<ReachCell> cells)
    {
        if (content.Length < HeadLength || content[0] != Version
            || BinaryPrimitives.ReadUInt64LittleEndian(content.AsSpan(1)) != XxHash3.HashToUInt64(content.AsSpan(HeadLength)))
        {
            throw Broken();
        }
        var columns = new int[Columns][];
        try
        {
            using var packed = new DeflateStream(new MemoryStream(content, HeadLength, content.Length - HeadLength), CompressionMode.Decompress);
            for (var column = 0; column < Columns; column++)
                columns[column] = ReadColumn(packed, cells.Length);
            if (packed.ReadByte() != -1)
                throw Broken();
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw Broken();
        }
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new ReachCell(
                (GapReason)columns[0][i], new ReachTrip(columns[1][i], columns[1][i] + columns[2][i]), new ReachTrip(columns[3][i], columns[3][i] + columns[4][i]),
                (GapReason)columns[5][i], (short)columns[6][i]);
        }
    }

    private static InputException Broken() => new("The stored reachability report is damaged or of another version. Delete it or let it be computed again.");

    private static int ValueOf(in ReachCell cell, int column) => column switch
    {
        0 => (int)cell.Gap,
        1 => cell.There.Departure,
        2 => cell.There.Seconds,
        3 => cell.Back.Departure,
        4 => cell.Back.Seconds,
        5 => (int)cell.BackGap,
        _ => cell.MissedBy,
    };

    private static void WriteColumn(Stream stream, int[] values)
    {
        var bytes = new byte[values.Length * sizeof(int)];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), values[i]);
        stream.Write(bytes);
    }

    private static int[] ReadColumn(Stream stream, int count)
    {
        var bytes = new byte[count * sizeof(int)];
        stream.ReadExactly(bytes);
        var values = new int[count];
        for (var i = 0; i < count; i++)
            values[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(i * sizeof(int)));
        return values;
    }
}
