using Mobilitaet.District.Notifications.Sending;
using Mobilitaet.Routing;

namespace Mobilitaet.District.Tests.Notifications;

public sealed class NotificationSettingsTests
{
    [Fact]
    public void Without_file_and_environment_nothing_leaves_the_machine()
    {
        var settings = NotificationSettings.Load(null, _ => null);
        Assert.False(settings.HasMailServer);
        Assert.False(settings.HasSmsGateway);
    }

    [Fact]
    public void The_environment_overrules_the_file_and_no_secret_is_printed()
    {
        using var folder = new TemporaryFolder();
        var settings = NotificationSettings.Load(
            Write(folder, """{"site": "https://f.example.org", "from": "f@example.org", "smtp": {"host": "a.example.org", "port": 465, "security": "tls", "user": "u", "password": "file-secret"}}"""),
            name => name switch { "MOBILITAET_SMTP_HOST" => "b.example.org", "MOBILITAET_SMTP_PASSWORD" => "word-secret", "MOBILITAET_SMS_TOKEN" => "token-secret", "MOBILITAET_SMS_URL" => "https://s.example.org/", _ => null });
        Assert.Equal(("b.example.org", 465, SmtpSecurity.Tls, "u", "word-secret"), (settings.Smtp.Host, settings.Smtp.Port, settings.Smtp.Security, settings.Smtp.User, settings.Smtp.Password));
        Assert.DoesNotContain("secret", $"{settings} {settings.Smtp} {settings.Sms}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"smtp": {"hots": "a"}}""", "notifications.json")]
    [InlineData("""{"smtp": {"password": "geheim""", "line 1")]
    [InlineData("""{"smtp": {"security": "perhaps"}}""", "smtp.security")]
    [InlineData("""{"smtp": {"host": "a.example.org", "port": 99999}}""", "smtp.port")]
    [InlineData("""{"smtp": {"host": "a.example.org", "security": "none", "user": "u"}}""", "in the clear")]
    [InlineData("""{"from": "nobody"}""", "MOBILITAET_MAIL_FROM")]
    [InlineData("""{"site": "ftp://a"}""", "MOBILITAET_SITE")]
    [InlineData("""{"sms": {"url": "http://a.example.org"}}""", "MOBILITAET_SMS_URL")]
    public void A_mistake_is_one_sentence_without_the_password(string json, string named)
    {
        using var folder = new TemporaryFolder();
        var problem = Assert.Throws<InputException>(() => NotificationSettings.Load(Write(folder, json), _ => null));
        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    private static string Write(TemporaryFolder folder, string json)
    {
        var path = Path.Combine(folder.Path, NotificationSettings.FileName);
        File.WriteAllText(path, json);
        return path;
    }
}
