return await Mobilitaet.App.Commands.CommandLine.RunAsync(args);
