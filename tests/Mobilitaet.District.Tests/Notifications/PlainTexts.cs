using Mobilitaet.District.Notifications;

namespace Mobilitaet.District.Tests.Notifications;

/// <summary>Says every message by its kind alone.</summary>
internal sealed class PlainTexts : IMessageTexts
{
    public MessageText Compose(Message message, string language, Uri? site, bool isLate) =>
        new(language, RightToLeft: language == "ar", message.Kind.ToString(), [$"Grüße <{message.Kind}>", isLate ? "late" : "fresh"], site, $"short {message.Kind}");
}
