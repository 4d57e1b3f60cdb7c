using NodaTime;

namespace Mobilitaet.District.Notifications.Sending;

/// <summary>Writes e-mails as files that every mail program opens, where no mail server is set up; a repeat replaces its file.</summary>
internal sealed class MailFolderCarrier(string folder, string from, IClock clock) : IMessageCarrier
{
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(30);

    public async Task CarryAsync(Message message, MessageText text, CancellationToken cancellation)
    {
        using var mail = MailWriting.Write(message, text, from);
        var path = Path.Combine(folder, message.Id + ".eml");
        var draft = string.Concat(path, ".", Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(folder);
            var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using (var file = new FileStream(draft, access))
                await mail.WriteToAsync(file, cancellation);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException($"The outbox folder cannot be written: {failure.Message.TrimEnd('.')}.", failure) { IsDown = true };
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Files of long ago, and drafts of killed processes, hold people's data for nothing.</summary>
    public ValueTask DisposeAsync()
    {
        if (!Directory.Exists(folder))
            return ValueTask.CompletedTask;
        var oldest = clock.GetCurrentInstant().ToDateTimeUtc() - s_kept;
        foreach (var file in Directory.EnumerateFiles(folder, "*.eml*").Where(file => File.GetLastWriteTimeUtc(file) < oldest))
            File.Delete(file);
        return ValueTask.CompletedTask;
    }
}
