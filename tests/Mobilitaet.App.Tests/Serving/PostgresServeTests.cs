namespace Mobilitaet.App.Tests.Serving;

public sealed class PostgresServeTests(FreshPostgresServer fresh) : ServeTests(fresh), IClassFixture<FreshPostgresServer>;
