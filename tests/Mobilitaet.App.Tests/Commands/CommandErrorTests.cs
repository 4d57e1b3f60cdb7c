using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Mobilitaet.App.Tests.Running;
using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Commands;

public sealed class CommandErrorTests(DemoData demo)
{
    [Fact]
    public async Task An_unknown_command_is_one_sentence()
    {
        var run = await AppProcess.RunAsync("fly");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("'fly'", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to", "route", "--from", "Eschwege")]
    [InlineData("abc", "isochrone", "--at", "Eschwege", "--minutes", "abc")]
    [InlineData("fr", "places", "Eschwege", "--language", "fr")]
    [InlineData("99999999", "serve", "--port", "99999999")]
    public async Task A_wrong_option_names_what_is_wrong_and_where_help_is(string named, params string[] arguments)
    {
        var run = await AppProcess.RunAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.Contains("--help", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_an_unknown_file_names_the_file()
    {
        using var folder = new TemporaryFolder();

        var run = await AppProcess.RunAsync("import", "nowhere.osm.pbf", "--data", folder.In("data"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere.osm.pbf", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_a_damaged_file_names_the_file_and_leaves_nothing_half_done()
    {
        using var folder = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(DemoData.OsmFile, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.In("cut.osm.pbf"), bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);

        var run = await AppProcess.RunAsync("import", folder.In("cut.osm.pbf"), "--data", folder.In("data"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cut.osm.pbf", run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.In("data/streets.network")));
    }

    [Fact]
    public async Task An_unwritable_data_folder_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "in the way");

        var run = await AppProcess.RunAsync("import", DemoData.OsmFile, "--data", folder.In("file/data"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be written", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_imported_streets_the_answer_says_how_to_get_them()
    {
        using var folder = new TemporaryFolder();

        var run = await AppProcess.RunAsync("route", "--from", "Eschwege", "--to", "Sontra", "--data", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("mobilitaet import", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("95.0,10.0", "not a position")]
    [InlineData("48.137,11.575", "more than 1000 m")]
    [InlineData("Xyzzyqqq", "No place called")]
    public async Task A_location_that_cannot_be_used_is_explained(string location, string explanation)
    {
        var run = await AppProcess.RunAsync("route", "--from", location, "--to", "Eschwege", "--data", demo.Folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(explanation, run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_mode_lists_the_known_ones()
    {
        var run = await AppProcess.RunAsync("route", "--from", "Sontra", "--to", "Eschwege", "--mode", "donkey", "--data", demo.Folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("car, bicycle, foot, pram, wheelchair", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_line_of_a_location_file_is_named_with_its_number()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("from.txt", "Eschwege\n# comment\nXyzzyqqq\n");

        var run = await AppProcess.RunAsync("matrix", "--from", file, "--to", file, "--data", demo.Folder);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("line 3", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_one_sentence()
    {
        using var folder = new TemporaryFolder();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = await AppProcess.RunAsync("serve", "--urls", $"http://127.0.0.1:{port}", "--data", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{port}", run.OnlyErrorLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreachable_database_is_one_sentence_without_its_password()
    {
        using var folder = new TemporaryFolder();

        var run = await AppProcess.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--data", folder.Path,
            "--database", "Host=127.0.0.1;Port=1;Username=nobody;Password=geheim;Database=none;Timeout=3");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("127.0.0.1:1", run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_update_that_cannot_connect_names_the_source_and_keeps_the_folder_clean()
    {
        using var folder = new TemporaryFolder();
        var sources = folder.Write("sources.json", """
            { "Data": { "Attempts": 1, "Sources": [ { "Name": "county", "Url": "http://127.0.0.1:1/county.osm.pbf", "Kind": "Osm" } ] } }
            """);

        var run = await AppProcess.RunAsync("data", "update", "--sources", sources, "--data", folder.In("data"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("county", run.OnlyErrorLine, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.In("data/downloads/county.osm.pbf")));
    }

    [Fact]
    public async Task Interrupting_an_import_ends_with_130_and_leaves_no_network()
    {
        using var folder = new TemporaryFolder();
        using var process = AppProcess.Start("import", TestEnvironment.SharedData("streets/liechtenstein-2021.osm.pbf"), "--data", folder.In("data"));
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (!process.HasExited && !Directory.Exists(folder.In("data")))
            await Task.Delay(10, TestContext.Current.CancellationToken);
        using var interrupt = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Equal("Cancelled.", (await errors).Trim());
        Assert.False(File.Exists(folder.In("data/streets.network")));
    }
}
