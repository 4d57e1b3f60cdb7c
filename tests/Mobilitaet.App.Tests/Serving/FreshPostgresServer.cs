using Mobilitaet.Testing;

namespace Mobilitaet.App.Tests.Serving;

public sealed class FreshPostgresServer : FreshServer
{
    protected override bool HasParts => PostgresCluster.IsInstalled;

    protected override void RequireParts() => PostgresCluster.Require();

    protected override string[] Arguments() => ["--database", PostgresCluster.Require().NewDatabase()];
}
