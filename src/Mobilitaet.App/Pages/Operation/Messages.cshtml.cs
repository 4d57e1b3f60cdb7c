using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mobilitaet.App.Security;
using Mobilitaet.District;
using Mobilitaet.District.Notifications;
using Mobilitaet.Routing;

namespace Mobilitaet.App.Pages.Operation;

/// <summary>Whether people are told what they must be told, and what hinders it.</summary>
[LocalOnly]
public sealed class MessagesModel(MessageLog messages, MessageSending sending, DistrictOptions options) : PageModel
{
    private const int Shown = 50;

    public MessageCounts Counts { get; private set; } = null!;

    /// <summary>Without addresses.</summary>
    public IReadOnlyList<Message> Messages { get; private set; } = [];

    public string OutboxFolder => options.OutboxFolder;

    /// <summary>Null while e-mails become files.</summary>
    public string? MailServer { get; private set; }

    public bool HasSmsGateway { get; private set; }

    public string? Site { get; private set; }

    /// <summary>What is wrong with the settings, in one sentence.</summary>
    public string? SettingsProblem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        try
        {
            var settings = options.LoadNotifications();
            (MailServer, HasSmsGateway, Site) = (settings.HasMailServer ? settings.Smtp.ToString() : null, settings.HasSmsGateway, settings.Site?.AbsoluteUri);
        }
        catch (InputException problem)
        {
            SettingsProblem = problem.Message;
        }
        Counts = await messages.CountAsync(cancellation);
        Messages = await messages.ListAsync(Shown, cancellation);
    }

    /// <param name="id">Which message is tried again; null for all that failed.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] string? id, CancellationToken cancellation)
    {
        await messages.TryAgainAsync(id, cancellation);
        await sending.EnqueueAsync(cancellation);
        return RedirectToPage();
    }
}
