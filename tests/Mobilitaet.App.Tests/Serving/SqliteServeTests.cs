namespace Mobilitaet.App.Tests.Serving;

public sealed class SqliteServeTests(FreshSqliteServer fresh) : ServeTests(fresh), IClassFixture<FreshSqliteServer>;
