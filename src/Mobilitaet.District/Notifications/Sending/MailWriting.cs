using System.Net;
using System.Text;
using MimeKit;
using MimeKit.Text;

namespace Mobilitaet.District.Notifications.Sending;

/// <summary>Writes a message as an e-mail with a plain and a formatted part; a repeat has the same Message-ID, so that mailboxes can drop it.</summary>
internal static class MailWriting
{
    /// <exception cref="DeliveryException">The receiver's address is none.</exception>
    public static MimeMessage Write(Message message, MessageText text, string from)
    {
        if (!MailboxAddress.TryParse(message.Address, out var receiver))
            throw new DeliveryException("The e-mail address cannot be understood.") { IsFinal = true };
        var sender = MailboxAddress.Parse(from);
        var mail = new MimeMessage
        {
            MessageId = $"{message.Id}@{sender.Domain}",
            Date = message.CreatedAt.ToDateTimeOffset(),
            Subject = text.Subject,
            Body = new MultipartAlternative(
                new TextPart(TextFormat.Plain) { Text = Plain(text), ContentTransferEncoding = ContentEncoding.QuotedPrintable },
                new TextPart(TextFormat.Html) { Text = Formatted(text), ContentTransferEncoding = ContentEncoding.QuotedPrintable }),
        };
        mail.From.Add(sender);
        mail.To.Add(receiver);
        mail.Headers.Add(HeaderId.ContentLanguage, text.Language);
        // So that no holiday notice answers.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static string Plain(MessageText text) => string.Join("\r\n\r\n", text.Link is { } link ? [.. text.Lines, link.AbsoluteUri] : text.Lines) + "\r\n";

    private static string Formatted(MessageText text)
    {
        var html = new StringBuilder().Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"<!DOCTYPE html><html lang=\"{text.Language}\" dir=\"{(text.RightToLeft ? "rtl" : "ltr")}\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(text.Subject)}</title></head><body style=\"font-family:sans-serif;font-size:1.1em;line-height:1.5\">");
        foreach (var line in text.Lines)
            html.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        if (text.Link is { } link)
            html.Append("<p><a dir=\"ltr\" href=\"").Append(WebUtility.HtmlEncode(link.AbsoluteUri)).Append("\">").Append(WebUtility.HtmlEncode(link.AbsoluteUri)).Append("</a></p>");
        return html.Append("</body></html>").ToString();
    }
}
