using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Mobilitaet.Testing;

/// <summary>A private PostgreSQL server in a temporary folder on a free port, started once per test process and removed at its end.</summary>
public sealed partial class PostgresCluster : IDisposable
{
    private static readonly Lazy<PostgresCluster?> Shared = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);
    private readonly string _bin;
    private readonly string _folder;
    private int _databases;

    private PostgresCluster(string bin, string folder, int port)
    {
        _bin = bin;
        _folder = folder;
        Port = port;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public int Port { get; }

    /// <summary>Whether this machine has a PostgreSQL server to start.</summary>
    public static bool IsInstalled => FindBin() is not null;

    /// <summary>The running server; null when PostgreSQL is not installed.</summary>
    public static PostgresCluster? Find() => Shared.Value;

    /// <summary>Stops it if anybody has started it.</summary>
    public static void StopShared()
    {
        if (Shared.IsValueCreated)
            Shared.Value?.Dispose();
    }

    /// <summary>The connection string of a database that does not exist yet.</summary>
    public string NewDatabase() => string.Create(CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={Port};Username=postgres;Database=test_{Interlocked.Increment(ref _databases)}_{Guid.NewGuid():N};Maximum Pool Size=20");

    public void Dispose()
    {
        if (!Directory.Exists(_folder))
            return;
        NpgsqlConnection.ClearAllPools();
        Run(_bin, "pg_ctl", "-D", Data(_folder), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static PostgresCluster? Start()
    {
        if (FindBin() is not { } bin)
            return null;
        var folder = Directory.CreateTempSubdirectory("mobilitaet-postgres-").FullName;
        // The server's own user must reach the folder.
        if (Environment.IsPrivilegedProcess)
            RunAs(null, "chown", "postgres", folder);
        var port = FreePort();
        Run(bin, "initdb", "-D", Data(folder), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        Run(bin, "pg_ctl", "-D", Data(folder), "-l", Path.Combine(folder, "log"), "-w", "-o",
            string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200"),
            "start");
        return new PostgresCluster(bin, folder, port);
    }

    private static string Data(string folder) => Path.Combine(folder, "data");

    private static string? FindBin()
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).OrderDescending(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return packaged.Concat(onPath).FirstOrDefault(folder => IsProgram(folder, "initdb") && IsProgram(folder, "pg_ctl"));
    }

    /// <summary>A link whose package was removed is no program.</summary>
    private static bool IsProgram(string folder, string name)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        return file.Exists && (file.LinkTarget is null || file.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(string bin, string tool, params string[] arguments) =>
        RunAs(Environment.IsPrivilegedProcess ? "postgres" : null, Path.Combine(bin, tool), arguments);

    /// <summary>PostgreSQL refuses to run as root, so a privileged test process runs it as its own user.</summary>
    private static void RunAs(string? user, string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(user is null ? file : "runuser") { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true };
        if (user is not null)
        {
            foreach (var argument in new[] { "-u", user, "--", file })
                start.ArgumentList.Add(argument);
        }
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)) || process.ExitCode != 0)
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed.");
    }
}
