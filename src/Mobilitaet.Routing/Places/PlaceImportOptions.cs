using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Places;

/// <summary>How a place import runs.</summary>
public sealed record PlaceImportOptions
{
    /// <summary>Only places inside are kept, and only municipalities with a centre or a settlement inside; their boundaries stay whole.</summary>
    public ClipArea? Clip { get; init; }

    /// <summary>Where kindergartens, surgeries and the like are written with what they say about themselves; null writes none.</summary>
    public string? AmenitiesPath { get; init; }

    public ImportWarnings Warnings { get; init; } = new();

    /// <summary>Name of the running phase and its share done, 0 to 1.</summary>
    public IProgress<(string Phase, double Share)>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>The <c>admin_level</c> of municipalities; in Germany and its neighbours 8.</summary>
    public int MunicipalityLevel { get; init; } = 8;

    /// <summary>The <c>admin_level</c> of counties; one of them that is a municipality itself (its key has eight digits) counts as both.</summary>
    public int CountyLevel { get; init; } = 6;
}
