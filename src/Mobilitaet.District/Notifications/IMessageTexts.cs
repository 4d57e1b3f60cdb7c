namespace Mobilitaet.District.Notifications;

/// <summary>Puts messages into words; the words themselves belong to the program.</summary>
public interface IMessageTexts
{
    /// <param name="message">What to say; its facts are readable.</param>
    /// <param name="language">In which language; German where it is not known.</param>
    /// <param name="site">The public address of the pages; null when there is none, and then no link is given.</param>
    /// <param name="isLate">Whether the message was written a while ago, which the text then says.</param>
    MessageText Compose(Message message, string language, Uri? site, bool isLate);
}
