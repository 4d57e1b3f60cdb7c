using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Places;

/// <summary>Builds a place index from an OSM file: boundaries, names, localities, words, file.</summary>
public static class PlaceImport
{
    /// <summary>Builds the index and replaces <paramref name="indexPath"/> in one step; a failed import leaves an older file untouched.</summary>
    /// <exception cref="OsmFileException">The OSM file cannot be read.</exception>
    /// <exception cref="InputException">The index cannot be written.</exception>
    public static PlaceImportSummary Run(OsmFile file, string indexPath, PlaceImportOptions options) =>
        throw new InputException($"{file.Path}: no places to {indexPath} at level {options.MunicipalityLevel} yet.");
}
