using System.IO.Hashing;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Mobilitaet.Routing.MappedFiles;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Roads.Building;

namespace Mobilitaet.Routing.Roads;

/// <summary>Builds a network file from an OSM file: read, profile, segments, turn restrictions, hierarchies, write.</summary>
public static class StreetImport
{
    /// <summary>Builds the network and replaces <paramref name="networkPath"/> in one step; a failed import leaves an older file untouched.</summary>
    /// <exception cref="OsmFileException">The OSM file cannot be read.</exception>
    /// <exception cref="InputException">The file holds no usable street, or the target cannot be written.</exception>
    public static NetworkSummary Run(OsmFile file, string networkPath, StreetImportOptions options)
    {
        if (options.Modes.Count == 0)
            throw new InputException("Name at least one travel mode to import.");
        var distinct = options with { Modes = [.. options.Modes.Distinct().Order()] };
        var extract = StreetExtract.Read(file, distinct);
        var modes = BuildModes(extract, distinct);
        var summary = Summarize(file, extract, modes);
        using var writer = new MappedFileWriter(networkPath, StreetNetworkFormat.Format);
        NetworkSections.WriteShared(writer, extract, modes, summary);
        foreach (var mode in modes)
            NetworkSections.WriteMode(writer, mode);
        options.Cancellation.ThrowIfCancellationRequested();
        writer.Complete();
        return summary;
    }

    private static ModeBuild[] BuildModes(StreetExtract extract, StreetImportOptions options)
    {
        var builds = new ModeBuild[options.Modes.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Parallelism), CancellationToken = options.Cancellation };
        try
        {
            Parallel.For(0, builds.Length, parallel, i => builds[i] = ModeBuild.Run(extract, i, options));
        }
        catch (AggregateException error) when (error.InnerExceptions.Count > 0)
        {
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }
        return builds;
    }

    private static NetworkSummary Summarize(OsmFile file, StreetExtract extract, ModeBuild[] modes)
    {
        var box = ShapeBox.Around(extract.Segments.Shape);
        return new NetworkSummary(Path.GetFileName(file.Path), HashOf(extract, modes), extract.Segments.Count, extract.Segments.JunctionNode.Count,
            new ShapePoint(box.SouthE7, box.WestE7).ToGeoPoint(), new ShapePoint(box.NorthE7, box.EastE7).ToGeoPoint());
    }

    /// <summary>Covers geometry and travel times, so that equal hashes mean equal answers whatever the extract was called.</summary>
    private static string HashOf(StreetExtract extract, ModeBuild[] modes)
    {
        var hash = new XxHash128();
        hash.Append(BitConverter.GetBytes(StreetNetworkFormat.Format.Version));
        hash.Append(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(extract.Segments.Shape)));
        foreach (var mode in modes)
        {
            hash.Append([(byte)mode.Mode]);
            hash.Append(MemoryMarshal.AsBytes(mode.Chains.OnChain.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(mode.Graph.ArcTail)));
            hash.Append(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(mode.Graph.ArcHead)));
            hash.Append(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(mode.Graph.ArcChain)));
            hash.Append(MemoryMarshal.AsBytes(mode.Graph.HeadNode.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes(mode.Graph.ExitNodes.AsSpan()));
            hash.Append(MemoryMarshal.AsBytes(mode.UsableSegments.AsSpan()));
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
