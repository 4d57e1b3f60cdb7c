using System.Globalization;
using System.Security.Cryptography;

namespace Mobilitaet.District.Tests.Downloads;

public sealed class ChecksumsDecideTests : UpdateFixture
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_right_checksum_is_accepted_and_a_wrong_one_refused(bool sha256)
    {
        var hash = Convert.ToHexStringLower(sha256 ? SHA256.HashData(MapBytes) : Md5(MapBytes));
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        Server.Files["/map.osm.pbf.sum"] = new ServedFile(System.Text.Encoding.ASCII.GetBytes($"{new string('0', hash.Length)}  other.osm.pbf\n{hash}  map.osm.pbf\n"), null);
        var source = MapSource with { ChecksumUrl = Server.Url("/map.osm.pbf.sum") };
        Assert.True(Assert.Single(await UpdateAsync(source)).IsNew);

        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes, "\"v2\"");
        Server.Files["/map.osm.pbf.sum"] = new ServedFile(System.Text.Encoding.ASCII.GetBytes(new string('0', hash.Length)), null);
        await KeepsWorkingDataAsync(() => RefusedAsync(source, "its checksum does not match"));
    }

    [Fact]
    public async Task A_checksum_without_a_fingerprint_is_refused()
    {
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        Server.Files["/sum"] = new ServedFile("hello"u8.ToArray());
        await RefusedAsync(MapSource with { ChecksumUrl = Server.Url("/sum") }, "no MD5 or SHA-256");
    }

    [Theory]
    [InlineData("{0}  old-map.osm.pbf\n{1}  map.osm.pbf\n", true)]
    [InlineData("{0}  other.osm.pbf\n{1} *./map.osm.pbf\n", true)]
    [InlineData("{1}  renamed-today.osm.pbf\n", true)]
    [InlineData("{1}  first.osm.pbf\n{0}  second.osm.pbf\n", false)]
    [InlineData("{1}  old-map.osm.pbf\n{0}  second.osm.pbf\n", false)]
    public async Task The_fingerprint_of_exactly_this_file_counts(string list, bool isAccepted)
    {
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        var text = string.Format(CultureInfo.InvariantCulture, list, new string('0', 64), Convert.ToHexStringLower(SHA256.HashData(MapBytes)));
        Server.Files["/sums"] = new ServedFile(System.Text.Encoding.ASCII.GetBytes(text), null);
        var source = MapSource with { ChecksumUrl = Server.Url("/sums") };
        if (isAccepted)
            Assert.True(Assert.Single(await UpdateAsync(source)).IsNew);
        else
            await RefusedAsync(source, "none of map.osm.pbf");
    }

    [Fact]
    public async Task A_checksum_that_breaks_off_is_asked_again_and_named_when_it_never_comes()
    {
        Server.Files["/map.osm.pbf"] = new ServedFile(MapBytes);
        var source = MapSource with { ChecksumUrl = Server.Url("/sum.sha256") };
        Server.Then((_, stream) => LoopbackServer.SendAsync(stream, $"HTTP/1.1 200 OK\r\nContent-Length: {MapBytes.Length}\r\n", MapBytes));
        for (var i = 0; i < 3; i++)
        {
            Server.Then(async (_, stream) =>
            {
                await LoopbackServer.SendAsync(stream, "HTTP/1.1 200 OK\r\nContent-Length: 70\r\n", "0123"u8.ToArray());
                await Task.Delay(200);
                stream.Socket.Close(0);
                throw new IOException("The connection was reset.");
            });
        }
        await RefusedAsync(source, "/sum.sha256 could not be downloaded");
        Assert.Equal(3, Server.Requests.Count(request => request.Path == "/sum.sha256"));
    }

    private static byte[] Md5(byte[] content)
    {
#pragma warning disable CA5351 // The publisher's format.
        return MD5.HashData(content);
#pragma warning restore CA5351
    }
}
