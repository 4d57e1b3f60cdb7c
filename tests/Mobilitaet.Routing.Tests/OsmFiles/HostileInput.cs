namespace Mobilitaet.Routing.Tests.OsmFiles;

/// <summary>Reads damaged files under guard: a clear refusal or an answer, soon and with bounded memory.</summary>
internal static class HostileInput
{
    // Feeds: the read buffer, tables, and 64 MB that a small file may unpack to. Maps: 32 MiB for each of a block's two buffers. Both double as they grow.
    private const long MemoryLimit = 300L << 20;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(20);

    /// <summary>False when the file was refused with one line that begins with its path; any other exception is the test's.</summary>
    public static bool Guarded<TRefusal>(string path, int input, Action read)
        where TRefusal : InputException
    {
        var watch = new CpuWatch();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read();
            return true;
        }
        catch (TRefusal e)
        {
            Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', e.Message);
            return false;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"input {input}: {Convert.ToBase64String(File.ReadAllBytes(path))}", e);
        }
        finally
        {
            Assert.True(watch.Elapsed < TimeLimit, $"input {input} took {watch.Elapsed}");
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MemoryLimit);
        }
    }
}
