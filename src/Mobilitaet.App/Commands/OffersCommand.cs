using System.CommandLine;

namespace Mobilitaet.App.Commands;

/// <summary><c>offers</c>: the offers of the district.</summary>
public static class OffersCommand
{
    public static Command Create()
    {
        var command = new Command("offers", "Import, list and check the offers of the district, and take an import back.");
        command.Subcommands.Add(OffersImportCommand.Create());
        command.Subcommands.Add(OffersUndoCommand.Create());
        command.Subcommands.Add(OffersListCommand.Create());
        command.Subcommands.Add(OffersCheckCommand.Create());
        command.Subcommands.Add(OffersTemplateCommand.Create());
        command.Subcommands.Add(OffersRemoveCommand.Create());
        return command;
    }
}
