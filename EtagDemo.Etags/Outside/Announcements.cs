using EtagDemo.Etags.Tags;
using Npgsql;

namespace EtagDemo.Etags.Outside;

/// <summary>What was announced and is not dealt with yet. Filled by the session's own reader, emptied by the same flow of control.</summary>
internal sealed class Announcements
{
    private readonly HashSet<Tag> _tags = [];

    /// <summary>Whether anything may have changed.</summary>
    public bool IsEverything { get; private set; }

    public int Count => _tags.Count + (IsEverything ? 1 : 0);

    /// <summary>Takes one notification. A text that is no tag is none to any reader either, and touches nothing.</summary>
    public void Take(object sender, NpgsqlNotificationEventArgs notification)
    {
        if (notification.Payload == OutsideChannel.Everything)
        {
            IsEverything = true;
        }
        else if (Tag.TryParse(notification.Payload, out var tag))
        {
            _tags.Add(tag);
        }
    }

    /// <summary>The tags, which are forgotten here.</summary>
    public Tag[] Empty()
    {
        Tag[] tags = [.. _tags];
        _tags.Clear();
        IsEverything = false;
        return tags;
    }
}
