using System.CommandLine;

namespace Mobilitaet.App.Commands;

/// <summary><c>offers</c>: the offers of the district.</summary>
public static class OffersCommand
{
    public static Command Create()
    {
        var command = new Command("offers", "Import the offers of the district, and take an import back.");
        command.Subcommands.Add(OffersImportCommand.Create());
        command.Subcommands.Add(OffersUndoCommand.Create());
        return command;
    }
}
