using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Mobilitaet.District.Database;
using Mobilitaet.District.Database.Backups;
using Mobilitaet.District.Database.Backups.Files;
using Mobilitaet.District.Database.Backups.Tables;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Database.Backups;

public sealed class DamagedBackupTests : IAsyncLifetime
{
    private readonly BackupDistrict _district = new(DatabaseKind.Sqlite);
    private List<string> _before = [];

    public async ValueTask InitializeAsync()
    {
        await RandomRows.StoreAsync(_district.Database, PortableSchema.Newest, seed: 7);
        await _district.Runs.MarkLostAsync();
        await _district.Backup.WriteAsync(_district.File, new BackupOptions());
        _before = await StoredSchema.ListRowsAsync(_district.Database, PortableSchema.Newest.Tables);
    }

    public ValueTask DisposeAsync()
    {
        _district.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_file_that_ends_early_is_refused_wherever_it_ends()
    {
        var whole = File.ReadAllBytes(_district.File);
        Gen.Int[0, whole.Length - 1].Sample(
            length =>
            {
                File.WriteAllBytes(_district.In("cut.zip"), whole[..length]);
                AssertRefusedAsync("cut.zip").GetAwaiter().GetResult();
            },
            iter: 30,
            threads: 1);
    }

    [Fact]
    public void A_flipped_bit_is_refused_or_changes_nothing_that_matters()
    {
        var whole = File.ReadAllBytes(_district.File);
        Gen.Int[0, (whole.Length * 8) - 1].Sample(
            bit =>
            {
                var damaged = whole.ToArray();
                damaged[bit / 8] ^= (byte)(1 << (bit % 8));
                File.WriteAllBytes(_district.In("flipped.zip"), damaged);
                try
                {
                    _district.Restore.RunAsync(_district.In("flipped.zip"), new RestoreOptions { Replace = true }).GetAwaiter().GetResult();
                }
                catch (InputException refusal)
                {
                    Assert.DoesNotContain('\n', refusal.Message);
                }
                Assert.Equal(_before, StoredSchema.ListRowsAsync(_district.Database, PortableSchema.Newest.Tables).GetAwaiter().GetResult());
            },
            iter: 50,
            threads: 1);
    }

    [Theory]
    [InlineData("../../escaped.json")]
    [InlineData("/tmp/escaped.json")]
    [InlineData("settings/../escaped.json")]
    [InlineData("tables/Unknown.jsonl")]
    [InlineData("manifest.json")]
    public Task An_entry_that_does_not_belong_is_refused(string name) => AssertRefusedAsync(Change(zip => Write(zip, name, "[]")), "unexpected", "twice", "manifest");

    [Theory]
    [InlineData("../on-demand.json")]
    [InlineData("a/b.json")]
    [InlineData("..\\on-demand.json")]
    [InlineData(".hidden.json")]
    [InlineData("prepared")]
    [InlineData("\u0007.json")]
    public Task Settings_that_would_leave_the_folder_are_refused(string name) => AssertRefusedAsync(ChangeManifest(
        manifest => manifest["settings"]!.AsArray().Add(new JsonObject { ["name"] = name, ["content"] = ContentOf("[]") }),
        zip => Write(zip, "settings/" + name, "[]")), "no name of a settings file");

    [Fact]
    public Task Settings_that_this_version_does_not_know_are_refused() => AssertRefusedAsync(ChangeManifest(
        manifest => manifest["settings"]!.AsArray().Add(new JsonObject { ["name"] = "new.json", ["content"] = ContentOf("[]") }),
        zip => Write(zip, "settings/new.json", "[]")), "does not know");

    [Fact]
    public Task A_newer_schema_is_refused_with_a_hint_to_update() =>
        AssertRefusedAsync(ChangeManifest(manifest => manifest["schema"] = "FromTheFuture"), "update the program first");

    [Fact]
    public Task A_newer_format_is_refused_with_a_hint_to_update() =>
        AssertRefusedAsync(ChangeManifest(manifest => manifest["version"] = 2), "update the program first");

    [Theory]
    [InlineData("format", "\"other\"")]
    [InlineData("tables", "null")]
    [InlineData("tables", "[null]")]
    [InlineData("tables", "[{}]")]
    [InlineData("tables", "7")]
    [InlineData("settings", "[null]")]
    [InlineData("createdAt", "\"yesterday\"")]
    [InlineData("schema", "null")]
    public Task A_manifest_of_something_else_is_refused(string property, string value) =>
        AssertRefusedAsync(ChangeManifest(manifest => manifest[property] = JsonNode.Parse(value)), "manifest", "schema");

    [Fact]
    public Task A_table_that_is_missing_is_refused() =>
        AssertRefusedAsync(ChangeManifest(manifest => manifest["tables"]!.AsArray().RemoveAt(3)), "tables");

    [Fact]
    public Task A_column_of_another_kind_is_refused() =>
        AssertRefusedAsync(ChangeManifest(manifest => manifest["tables"]![0]!["columns"]![0]!["kind"] = "bytes"), "other columns");

    [Theory]
    [InlineData("[\"Fahrer\"]\n")]
    [InlineData("{}\n")]
    [InlineData("[]\n")]
    [InlineData("nonsense\n")]
    [InlineData("[")]
    [InlineData("\n")]
    [InlineData("\"\u00e4\"\n")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n")]
    public Task A_row_of_wrong_types_is_refused_although_its_checksum_is_right(string row) => AssertRefusedAsync(
        ChangeTable("Municipalities", row, rows: 1), "row 1");

    [Fact]
    public Task A_row_more_than_the_manifest_counts_is_refused() => AssertRefusedAsync(ChangeManifest(manifest =>
    {
        var table = manifest["tables"]!.AsArray().First(entry => (string?)entry!["name"] == "Municipalities")!;
        table["rows"] = (long)table["rows"]! - 1;
    }), "rows instead of");

    [Fact]
    public Task A_table_that_was_changed_is_told_by_its_checksum() => AssertRefusedAsync(
        Change(zip => Rewrite(zip, "tables/Municipalities.jsonl", text => string.Concat(text.Split('\n')[..^1].Reverse().Select(row => row + '\n')))), "checksum");

    [Fact]
    public Task A_bomb_is_refused_before_it_unfolds() => AssertRefusedAsync(
        ChangeManifest(manifest => manifest["tables"]![0]!["content"]!["bytes"] = 1L << 50), "unfold");

    [Fact]
    public Task An_entry_that_is_longer_than_the_manifest_says_is_read_no_further() => AssertRefusedAsync(ChangeManifest(
        manifest => manifest["tables"]!.AsArray().First(entry => (string?)entry!["name"] == "Municipalities")!["content"]!["bytes"] = 10,
        zip => Rewrite(zip, "tables/Municipalities.jsonl", _ => new string(' ', 50 << 20))), "longer than the manifest says");

    [Fact]
    public async Task A_row_without_an_end_is_refused_before_it_fills_the_memory()
    {
        await using var endless = new EndlessRow();
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(async () => await RowReading.ReadAsync(endless, PortableSchema.Newest.Tables[0].Columns, default).AnyAsync());
        Assert.Contains("row 1 is longer", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_is_refused()
    {
        await File.WriteAllTextAsync(_district.In("letter.zip"), "Dear reader");
        await AssertRefusedAsync("letter.zip", "no backup");
        await AssertRefusedAsync("missing.zip", "There is no backup");
    }

    private async Task AssertRefusedAsync(string file, params string[] reasons)
    {
        var refusal = await Assert.ThrowsAsync<InputException>(() => _district.Restore.RunAsync(_district.In(file), new RestoreOptions { Replace = true, Settings = new SettingsFiles(_district.In("data"), ["on-demand.json"]) }));
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain('\u0007', refusal.Message);
        Assert.True(reasons.Length == 0 || reasons.Any(reason => refusal.Message.Contains(reason, StringComparison.Ordinal)), refusal.Message);
        Assert.False(File.Exists(_district.In("on-demand.json")));
        Assert.Equal(_before, await StoredSchema.ListRowsAsync(_district.Database, PortableSchema.Newest.Tables));
    }

    private string ChangeManifest(Action<JsonNode> change, Action<ZipArchive>? more = null) => Change(zip =>
    {
        Rewrite(zip, "manifest.json", text =>
        {
            var manifest = JsonNode.Parse(text)!;
            change(manifest);
            return manifest.ToJsonString();
        });
        more?.Invoke(zip);
    });

    private string ChangeTable(string table, string content, int rows) => ChangeManifest(
        manifest =>
        {
            var entry = manifest["tables"]!.AsArray().First(entry => (string?)entry!["name"] == table)!;
            entry["rows"] = rows;
            entry["content"] = ContentOf(content);
        },
        zip => Rewrite(zip, $"tables/{table}.jsonl", _ => content));

    private string Change(Action<ZipArchive> change)
    {
        File.Copy(_district.File, _district.In("changed.zip"));
        using var zip = ZipFile.Open(_district.In("changed.zip"), ZipArchiveMode.Update);
        change(zip);
        return "changed.zip";
    }

    private static JsonObject ContentOf(string text) => new()
    {
        ["bytes"] = Encoding.UTF8.GetByteCount(text),
        ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
    };

    private static void Rewrite(ZipArchive zip, string name, Func<string, string> change)
    {
        var entry = zip.GetEntry(name)!;
        string text;
        using (var reader = new StreamReader(entry.Open()))
            text = reader.ReadToEnd();
        entry.Delete();
        Write(zip, name, change(text));
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
