namespace Mobilitaet.App.Tests.Serving;

public sealed class FreshSqliteServer : FreshServer
{
    protected override string[] Arguments() => [];
}
