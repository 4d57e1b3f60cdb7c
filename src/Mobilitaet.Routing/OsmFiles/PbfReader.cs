using System.Text;

namespace Mobilitaet.Routing.OsmFiles;

/// <summary>Reads an <c>.osm.pbf</c> file blob by blob (OpenStreetMap wiki, "PBF Format").</summary>
internal sealed class PbfReader(string path, FileStream file, PbfBlockIndex index, OsmVisitor visitor, OsmReadOptions options)
{
    public void Read()
    {
        index.Refresh(file.Length, File.GetLastWriteTimeUtc(path));
        var blobs = new PbfBlobs(file);
        var block = new PbfBlock(visitor, options);
        var progress = new ReadProgress(file.Length, options);
        try
        {
            var headerSeen = false;
            while (blobs.Next())
            {
                progress.At(blobs.Offset);
                if (blobs.Type == PbfBlobType.Header)
                {
                    CheckFeatures(blobs.Unpack());
                    headerSeen = true;
                }
                else if (!index.HoldsNone(blobs.Offset, options.Kinds))
                {
                    if (!headerSeen)
                        throw new OsmDamageException("a data block comes before the file header.");
                    index.Note(blobs.Offset, block.Deliver(blobs.Unpack()));
                }
            }
        }
        catch (OsmDamageException e)
        {
            throw new OsmFileException(path, FormattableString.Invariant($"byte {blobs.Offset}"), e.Message, e);
        }
    }

    private static void CheckFeatures(ReadOnlySpan<byte> header)
    {
        var cursor = new ProtobufCursor(header);
        while (cursor.Next())
        {
            if (cursor.Field != 4)
            {
                cursor.Skip();
                continue;
            }
            var feature = Encoding.UTF8.GetString(cursor.ReadBytes());
            if (feature == "HistoricalInformation")
                throw new OsmDamageException("this is a history file with all former versions; make a snapshot with 'osmium time-filter' first.");
            if (feature is not ("OsmSchema-V0.6" or "DenseNodes"))
                throw new OsmDamageException($"the file requires the feature '{feature}', which is not supported.");
        }
    }
}
