using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Mobilitaet.Routing.OsmFiles;

namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>The same lines as <see cref="OsmRecording"/>, read by the osmium command (its OPL text output).</summary>
internal static partial class OsmiumRecording
{
    public static bool IsInstalled { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "osmium")));

    public static List<string> Of(string path)
    {
        var start = new ProcessStartInfo("osmium", ["cat", "--no-progress", "-f", "opl,add_metadata=false", "-o", "-", path]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line)
            lines.Add(Line(line));
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return lines;
    }

    private static string Line(string opl)
    {
        var parts = opl.Split(' ');
        var id = long.Parse(parts[0].AsSpan(1), CultureInfo.InvariantCulture);
        string Part(char letter) => parts.Skip(1).FirstOrDefault(p => p[0] == letter)?[1..] ?? "";
        var tags = Part('T').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('=')).Select(t => (Plain(t[0]), Plain(t[1])));
        return opl[0] switch
        {
            'n' => OsmRecording.Node(id, E7(Part('y')), E7(Part('x')), tags),
            'w' => OsmRecording.Way(id, Part('N').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => Id(n)), tags),
            _ => OsmRecording.Relation(id, Part('M').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Member), tags),
        };
    }

    private static OsmMember Member(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var kind = text[0] switch { 'n' => OsmElementKinds.Nodes, 'w' => OsmElementKinds.Ways, _ => OsmElementKinds.Relations };
        return new OsmMember(kind, Id(text[..at]), Plain(text[(at + 1)..]));
    }

    private static long Id(string text) => long.Parse(text.AsSpan(1), CultureInfo.InvariantCulture);

    private static int E7(string degrees) => (int)(decimal.Parse(degrees, CultureInfo.InvariantCulture) * 10_000_000m);

    private static string Plain(string text) =>
        Escape().Replace(text, m => char.ConvertFromUtf32(int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    [GeneratedRegex("%([0-9a-fA-F]+)%")]
    private static partial Regex Escape();
}
