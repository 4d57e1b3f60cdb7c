namespace Mobilitaet.Testing;

/// <content>What tests ask for.</content>
public sealed partial class PostgresCluster
{
    /// <summary>The running server; the test is skipped with a reason (or fails where everything is required) when PostgreSQL is not installed.</summary>
    public static PostgresCluster Require()
    {
        TestEnvironment.Require(IsInstalled, "PostgreSQL server (initdb and pg_ctl under /usr/lib/postgresql or on the PATH)");
        return Find()!;
    }
}
