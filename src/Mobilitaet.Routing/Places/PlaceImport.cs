using System.Diagnostics;
using Mobilitaet.Routing.OsmFiles;
using Mobilitaet.Routing.Places.Amenities;
using Mobilitaet.Routing.Places.Arranging;
using Mobilitaet.Routing.Places.Gathering;
using Mobilitaet.Routing.Places.Indexing;
using NodaTime;

namespace Mobilitaet.Routing.Places;

/// <summary>Builds a place index from an OSM file: relations, ways and nodes in three passes, then localities, words, file.</summary>
public static class PlaceImport
{
    /// <summary>Builds the index and replaces <paramref name="indexPath"/> in one step; a failed import leaves an older file untouched.</summary>
    /// <exception cref="OsmFileException">The OSM file cannot be read.</exception>
    /// <exception cref="InputException">The index cannot be written.</exception>
    public static PlaceImportSummary Run(OsmFile file, string indexPath, PlaceImportOptions options) =>
        Run(file.Read, indexPath, options, (Path.GetFileName(file.Path), file.FindTimestamp()));

    /// <summary>The same over anything that can deliver its elements three times.</summary>
    internal static PlaceImportSummary Run(Action<OsmVisitor, OsmReadOptions> read, string indexPath, PlaceImportOptions options, (string Name, Instant? Timestamp) source = default)
    {
        var clock = Stopwatch.StartNew();
        var gathered = new GatheredPlaces();
        Pass("relations", OsmElementKinds.Relations, new RelationPass(gathered, options));
        Pass("ways", OsmElementKinds.Ways, new WayPass(gathered));
        gathered.PreparePositions();
        Pass("nodes", OsmElementKinds.Nodes, new NodePass(gathered));
        options.Progress?.Report(("places", 0));
        var arranged = new PlaceArranger(gathered, options).Arrange();
        options.Cancellation.ThrowIfCancellationRequested();
        options.Progress?.Report(("places", 0.5));
        var bytes = PlaceIndexFile.Write(indexPath, PlaceTablesBuilder.Build(arranged.Places), arranged.Municipalities);
        if (options.AmenitiesPath is { } amenities)
            AmenityFile.Write(amenities, new AmenityList(source.Name ?? "", source.Timestamp, AmenityPlacing.Place(gathered, options)));
        options.Progress?.Report(("places", 1));
        return Summarise(arranged, bytes, clock.Elapsed);

        void Pass(string name, OsmElementKinds kinds, OsmVisitor visitor) => read(visitor, new OsmReadOptions
        {
            Kinds = kinds,
            Warnings = options.Warnings,
            Cancellation = options.Cancellation,
            Progress = options.Progress is { } progress ? new PassProgress(name, progress) : null,
        });
    }

    private static PlaceImportSummary Summarise(ArrangedPlaces arranged, long bytes, TimeSpan duration)
    {
        int Count(PlaceKind kind) => arranged.Places.Count(p => p.Kind == kind);
        return new PlaceImportSummary(
            arranged.Municipalities.Count,
            Count(PlaceKind.Settlement),
            Count(PlaceKind.Street),
            arranged.Doors,
            Count(PlaceKind.Stop),
            Count(PlaceKind.Amenity),
            bytes,
            duration);
    }

    private sealed class PassProgress(string phase, IProgress<(string Phase, double Share)> to) : IProgress<double>
    {
        public void Report(double value) => to.Report((phase, value));
    }
}
