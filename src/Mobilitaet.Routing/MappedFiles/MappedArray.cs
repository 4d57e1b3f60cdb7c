using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Mobilitaet.Routing.MappedFiles;

/// <summary>An array inside a memory-mapped file; reads are unchecked because the file's checksum was.</summary>
internal readonly unsafe struct MappedArray<T>
    where T : unmanaged
{
    private readonly T* _first;

    public MappedArray(T* first, int length)
    {
        _first = first;
        Length = length;
    }

    public int Length { get; }

    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)index < (uint)Length, "Index outside a section of a mapped file.");
            return ref _first[index];
        }
    }

    public ReadOnlySpan<T> Span => new(_first, Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Slice(int from, int to) => new(_first + from, to - from);
}
