using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Roads;

/// <summary>Builds a network file from an OSM file: read, profile, segments, turn restrictions, hierarchies, write.</summary>
public static class StreetImport
{
    /// <summary>Builds the network and replaces <paramref name="networkPath"/> in one step; a failed import leaves an older file untouched.</summary>
    /// <exception cref="OsmFileException">The OSM file cannot be read.</exception>
    /// <exception cref="InputException">The file holds no usable street.</exception>
    public static NetworkSummary Run(OsmFile file, string networkPath, StreetImportOptions options) =>
        throw new InputException($"{file.Path}: no import to {networkPath} for {options.Modes.Count} modes yet.");
}
