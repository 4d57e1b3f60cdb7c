using System.Text;
using Mobilitaet.Routing.MappedFiles;

namespace Mobilitaet.Routing.Roads;

/// <summary>What all modes share: segments, their geometry and their names.</summary>
internal sealed class SegmentTable
{
    private readonly MappedArray<int> _nameOffsets;
    private readonly MappedArray<byte> _nameText;
    private readonly string?[] _names;

    public SegmentTable(MappedFileReader file)
    {
        Segments = file.Get<SegmentRecord>("segments");
        Shape = file.Get<ShapePoint>("shape");
        UsableModes = file.Get<byte>("usable-modes");
        _nameOffsets = file.Get<int>("name-offsets");
        _nameText = file.Get<byte>("name-text");
        _names = new string?[_nameOffsets.Length - 1];
    }

    /// <summary>All segments and one closing entry.</summary>
    public MappedArray<SegmentRecord> Segments { get; }

    public MappedArray<ShapePoint> Shape { get; }

    /// <summary>One bit per mode whose trips may start and end on the segment.</summary>
    public MappedArray<byte> UsableModes { get; }

    public int SegmentCount => Segments.Length - 1;

    public ReadOnlySpan<ShapePoint> ShapeOf(int segment) => Shape.Slice(Segments[segment].FirstPoint, Segments[segment + 1].FirstPoint);

    public string? NameOf(int segment)
    {
        var name = Segments[segment].Name;
        // Two threads may decode the same name at once; both get the same text.
        return name == 0 ? null : _names[name] ??= Encoding.UTF8.GetString(_nameText.Slice(_nameOffsets[name], _nameOffsets[name + 1]));
    }
}
