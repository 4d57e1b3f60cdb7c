using System.CommandLine;

namespace Mobilitaet.App.Commands;

/// <summary>The option that chooses how somebody travels.</summary>
public static class ModeOption
{
    public static Option<string> Create() => new("--mode")
    {
        Description = "How to travel.",
        HelpName = string.Join('|', ModeNames.All),
        DefaultValueFactory = _ => "car",
    };
}
