using System.Text;

namespace Mobilitaet.Routing.Places.Indexing;

/// <summary>Strings by number, kept as UTF-8 and decoded when asked for; number 0 is the empty string.</summary>
internal sealed class TextTable(int[] starts, byte[] utf8)
{
    public string this[int number] => Encoding.UTF8.GetString(utf8, starts[number], starts[number + 1] - starts[number]);

    public string? FindAt(int number) => number == 0 ? null : this[number];

    public void Write(SectionWriter to)
    {
        to.Write<int>(starts);
        to.Write<byte>(utf8);
    }

    public static TextTable Read(SectionReader from) => new(from.Read<int>(), from.Read<byte>());
}
