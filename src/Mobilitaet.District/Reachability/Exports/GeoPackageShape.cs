using System.Buffers.Binary;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Mobilitaet.District.Reachability.Exports;

/// <summary>A shape as GeoPackage stores it: a header with coordinate system and bounds, then well-known binary (clause 2.1.3 of the standard).</summary>
internal static class GeoPackageShape
{
    private const int HeaderBytes = 8;
    private const int BoundsBytes = 32;

    public static byte[] Write(Geometry shape, int coordinateSystem)
    {
        var binary = new WKBWriter(ByteOrder.LittleEndian).Write(shape);
        // Points are their own bounds.
        var hasBounds = shape is not Point && !shape.IsEmpty;
        var start = HeaderBytes + (hasBounds ? BoundsBytes : 0);
        var blob = new byte[start + binary.Length];
        blob[0] = (byte)'G';
        blob[1] = (byte)'P';
        // Flags: bit 0 little endian, bits 1 to 3 bounds in x and y, bit 4 empty.
        blob[3] = (byte)(0b1 | (hasBounds ? 0b10 : 0) | (shape.IsEmpty ? 0b10000 : 0));
        BinaryPrimitives.WriteInt32LittleEndian(blob.AsSpan(4), coordinateSystem);
        if (hasBounds)
        {
            var bounds = shape.EnvelopeInternal;
            double[] values = [bounds.MinX, bounds.MaxX, bounds.MinY, bounds.MaxY];
            for (var i = 0; i < values.Length; i++)
                BinaryPrimitives.WriteDoubleLittleEndian(blob.AsSpan(HeaderBytes + (i * sizeof(double))), values[i]);
        }
        binary.CopyTo(blob, start);
        return blob;
    }
}
